import { useEffect, useRef } from 'react';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type Element, bodyOf, footnotesOf } from '../../shared/plan/unit.ts';
import { useText } from '../i18n/use-text.ts';
import { UnitRow } from '../proposal/plain-unit.tsx';
import { CreditedText } from '../text/credited-text.tsx';
import { ShownNotes } from '../text/references.tsx';
import { TextView } from '../text/text-view.tsx';
import { Decisions } from './decisions.tsx';
import { KeyHints } from './key-hints.tsx';
import { textWith } from './prepared.ts';
import type { Consolidation } from './use-consolidation.ts';
import { WordSources } from './word-sources.tsx';

interface ResultProps {
  readonly consolidation: Consolidation;
  readonly clean: boolean;
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
}

/** What the decisions so far make of the text, and a choice in preview if there is one; always in view. */
export function Result({ consolidation, clean, keysOn, onKeys }: ResultProps) {
  const { say } = useText();
  const { unit, preview } = consolidation;
  const credited = textWith(unit, preview);
  return (
    <section className="res" aria-label={say('merge.result')}>
      <div className="resl">
        <div className="sech">
          <h2>{say('merge.result')}</h2>
          <span className="c">{say(preview ? 'merge.result.preview' : 'merge.result.live')}</span>
        </div>
        <ResultText consolidation={consolidation} clean={clean} credited={credited} />
      </div>
      <div className="resr" data-pane="sources">
        <WordSources unit={unit} credited={credited} />
        <Decisions consolidation={consolidation} />
        <KeyHints on={keysOn} onChange={onKeys} />
      </div>
    </section>
  );
}

interface ResultTextProps {
  readonly consolidation: Consolidation;
  readonly clean: boolean;
  readonly credited: ReturnType<typeof textWith>;
}

function ResultText({ consolidation, clean, credited: { text, runs } }: ResultTextProps) {
  const { unit, point, preview } = consolidation;
  const labels = elementLabels(unit.label, text);
  const here = point?.elements[0];
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = here && scroller.current?.querySelector(`[data-element="${CSS.escape(here)}"]`);
    if (row) row.scrollIntoView({ block: 'center' });
  }, [here]);
  const classOf = ({ id }: Element) =>
    here === undefined ? '' : point?.elements.includes(id) ? 'now' : 'dim';
  return (
    // Long texts scroll here; the keyboard must be able to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="rtxt doc unit-rows" ref={scroller} lang="en" tabIndex={0}>
      <ShownNotes label={unit.label} text={text}>
        {[...bodyOf(text), ...footnotesOf(text)].map((element) => (
          <UnitRow
            key={element.id}
            element={element}
            label={labels.get(element.id) ?? ''}
            className={classOf(element)}
          >
            {clean ? (
              <TextView text={element.text} />
            ) : (
              <CreditedText
                text={element.text}
                runs={runs[element.id] ?? []}
                chosen={preview?.put[0] ?? null}
              />
            )}
          </UnitRow>
        ))}
      </ShownNotes>
    </div>
  );
}
