import { yXmlFragmentToProsemirrorJSON } from 'y-prosemirror';
import type * as Y from 'yjs';
import { changesBetween } from '../../shared/compare/changes.ts';
import { elementOfChange } from '../../shared/compare/change.ts';
import { RATIONALE_FRAGMENT, UNIT_FRAGMENT } from '../../shared/plan/schema.ts';
import { plainText } from '../../shared/plan/text.ts';
import { type NodeJson, contentToText, documentToUnit } from '../../shared/plan/unit-document.ts';
import type { UnitKind, UnitText } from '../../shared/plan/unit.ts';

/** What a draft's room says at one moment. */
export interface DraftWords {
  readonly unit: UnitText;
  readonly rationale: string;
}

/** Reads without writing: the binding's own render helper would delete what it does not know. */
export function wordsOf(doc: Y.Doc, kind: UnitKind): DraftWords {
  const rationale = json(doc, RATIONALE_FRAGMENT).content ?? [];
  return {
    unit: documentToUnit(json(doc, UNIT_FRAGMENT), kind),
    rationale: rationale
      .map((node) => plainText(contentToText(node.content ?? [])))
      .join('\n')
      .trim(),
  };
}

function json(doc: Y.Doc, fragment: string): NodeJson {
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(fragment)) as NodeJson;
}

export function sameWords(a: DraftWords, b: DraftWords): boolean {
  return a.rationale === b.rationale && changesBetween(a.unit, b.unit).length === 0;
}

/** How many changes lie between what the hub has and what is here. At least one where something has been typed. */
export function countUnsent(saved: DraftWords, here: DraftWords): number {
  const rationale = saved.rationale === here.rationale ? 0 : 1;
  return Math.max(1, changesBetween(saved.unit, here.unit).length + rationale);
}

/** The paragraphs whose words the hub does not have, whole, so that they can be copied and typed again. */
export function unsentParagraphs(saved: DraftWords, here: DraftWords): string[] {
  const changed = new Set(changesBetween(saved.unit, here.unit).map(elementOfChange));
  const paragraphs = here.unit.elements
    .filter(({ id }) => changed.has(id))
    .map(({ text }) => plainText(text));
  return [...paragraphs, ...(saved.rationale === here.rationale ? [] : [here.rationale])].filter(
    (words) => words !== '',
  );
}
