import { unreachable } from '../../shared/verdict.ts';
import { type ChangeState, changeState } from '../editor/change-plugin.ts';
import { visitChange } from '../editor/change-navigation.ts';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { type ChangeGroup, groupChanges, groupKey, totalsOf } from './change-groups.ts';
import type { EditorSnapshot } from './editor-store.ts';

interface ChangeListProps {
  readonly snapshot: EditorSnapshot;
  /** Called when the person has gone to a change. */
  readonly onGone: () => void;
}

/** What changed, element by element; a click leads to it. */
export function ChangeList({ snapshot, onGone }: ChangeListProps) {
  const speaker = useText();
  const { tracked, settings, visited } = changeState(snapshot.state);
  const groups = groupChanges(tracked, settings.numbering);
  const go = (group: ChangeGroup) => {
    snapshot.editor.run(visitChange(group.first));
    onGone();
  };
  return (
    <>
      <div className="sec hd2">
        <h2>{speaker.say('draft.changes')}</h2>
        {totalLines(tracked, speaker).map((line) => (
          <p key={line} className="t14 i2">
            {line}
          </p>
        ))}
      </div>
      <ul className="chgs">
        {groups.map((group) => (
          <li key={groupKey(group)}>
            <button
              type="button"
              className={isVisited(group, visited) ? 'chg on' : 'chg'}
              aria-current={isVisited(group, visited) ? 'true' : undefined}
              onClick={() => go(group)}
            >
              <Group group={group} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function isVisited({ first, count }: ChangeGroup, visited: number | null): boolean {
  return visited !== null && visited >= first && visited < first + count;
}

function totalLines(tracked: ChangeState['tracked'], { say }: Speaker): string[] {
  const totals = totalsOf(tracked);
  if (tracked.changes.length === 0) return [say('draft.no-changes')];
  const added = tracked.base.kind === 'objective' ? 'draft.total-actions' : 'draft.total-paragraphs';
  const parts = [
    ...(totals.changes > 0 ? [say('draft.total-changes', { count: totals.changes })] : []),
    ...(totals.newActions > 0 ? [say(added, { count: totals.newActions })] : []),
    ...(totals.newFootnotes > 0 ? [say('draft.total-footnotes', { count: totals.newFootnotes })] : []),
  ];
  const words = say('draft.total-words', { in: totals.wordsIn, out: totals.wordsOut });
  return [`${parts.join(', ')}.`, words];
}

function Group({ group }: { readonly group: ChangeGroup }) {
  const speaker = useText();
  return (
    <>
      <span className="row">
        <b className="num">{titleOf(group, speaker)}</b>
        <span className="i3 t13">{wholeWords(group, speaker)}</span>
      </span>
      {group.lines.map((line, i) => (
        <span key={i} className={line.kind === 'in' ? 'mi' : 'md'} lang="en">
          <span aria-hidden>{line.kind === 'in' ? '+' : '−'}</span>
          {line.kind === 'in' ? <ins className="plain">{line.words}</ins> : <del>{line.words}</del>}
        </span>
      ))}
    </>
  );
}

function titleOf({ element, number }: ChangeGroup, { say }: Speaker): string {
  switch (element.kind) {
    case 'statement':
      return say('draft.group-statement');
    case 'paragraph':
      return say('draft.group-paragraph');
    case 'footnote':
      return say('draft.group-footnote', { number });
    case 'action':
      return number;
    default:
      return unreachable(element.kind);
  }
}

function wholeWords({ whole, element, count }: ChangeGroup, { say }: Speaker): string {
  switch (whole) {
    case 'kept':
      return say('draft.group-changes', { count });
    case 'new':
      return say(element.kind === 'action' ? 'draft.group-new-action' : 'draft.group-new');
    case 'deleted':
      return say('draft.group-deleted');
    case 'moved':
      return say('draft.group-moved');
    default:
      return unreachable(whole);
  }
}
