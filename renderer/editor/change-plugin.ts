import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import type { UnitText } from '../../shared/plan/unit.ts';
import { type Look, decorate } from './change-decorations.ts';
import { type TrackedUnit, trackChanges } from './tracked-changes.ts';

/** What the draft is compared with and how the comparison is shown. */
export interface ChangeSettings extends Look {
  readonly base: UnitText;
}

export interface ChangeState {
  readonly settings: ChangeSettings;
  readonly tracked: TrackedUnit;
  /** Index of the change that the person has gone to, until they go elsewhere. */
  readonly visited: number | null;
  readonly decorations: DecorationSet;
}

type Message =
  | { readonly kind: 'settings'; readonly settings: Partial<ChangeSettings> }
  | { readonly kind: 'visit'; readonly change: number };

const key = new PluginKey<ChangeState>('changes');

/** Tracked changes: computed from the words on every transaction, never stored in them. */
export function changes(settings: ChangeSettings): Plugin<ChangeState> {
  return new Plugin<ChangeState>({
    key,
    state: {
      init: (_config, { doc }) => compare(settings, doc),
      apply: (tr, before) => afterTransaction(tr, before),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function afterTransaction(tr: Transaction, before: ChangeState): ChangeState {
  const message = tr.getMeta(key) as Message | undefined;
  if (message?.kind === 'visit') return { ...before, visited: message.change };
  if (message?.kind === 'settings') return compare({ ...before.settings, ...message.settings }, tr.doc);
  if (tr.docChanged) return compare(before.settings, tr.doc);
  return tr.selectionSet ? { ...before, visited: null } : before;
}

function compare(settings: ChangeSettings, doc: Transaction['doc']): ChangeState {
  const tracked = trackChanges(settings.base, doc);
  const decorations = DecorationSet.create(doc, decorate(doc, tracked, settings));
  return { settings, tracked, visited: null, decorations };
}

export function changeState(state: EditorState): ChangeState {
  return key.getState(state)!;
}

/** A transaction that changes what is compared or how it is shown, and no word. */
export function withSettings(tr: Transaction, settings: Partial<ChangeSettings>): Transaction {
  return tr.setMeta(key, { kind: 'settings', settings } satisfies Message);
}

export function withVisit(tr: Transaction, change: number): Transaction {
  return tr.setMeta(key, { kind: 'visit', change } satisfies Message);
}
