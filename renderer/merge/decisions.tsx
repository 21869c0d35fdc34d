import { Undo2 } from 'lucide-react';
import { elementOfChange } from '../../shared/compare/change.ts';
import type { TabledChange } from '../../shared/negotiation/read.ts';
import { plainText } from '../../shared/plan/text.ts';
import { Button } from '../components/button.tsx';
import { PartyCode } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { FateMark } from '../proposal/change-view.tsx';
import type { Decided } from './prepared.ts';
import { useRowLabel } from './row-label.tsx';
import type { ComparedRow } from './rows.ts';
import type { Consolidation } from './use-consolidation.ts';

/** As many as fit beside the text. All of them stand in the record. */
const SHOWN = 4;

/** The decisions that stand, newest first; undoing puts the newest back to undecided, by an act of its own. */
export function Decisions({ consolidation }: { readonly consolidation: Consolidation }) {
  const { say } = useText();
  const { decisions, rows, undo, wait } = consolidation;
  const more = decisions.length - SHOWN;
  return (
    <div className="decs-w">
      <div className="sech">
        <h2>{say('merge.decisions')}</h2>
        <Button
          size="small"
          look="quiet"
          icon={<Undo2 aria-hidden />}
          off={wait ?? (decisions.length === 0 ? say('merge.undo.nothing') : null)}
          onPress={undo}
        >
          {say('merge.undo')}
        </Button>
      </div>
      {decisions.length === 0 && <p className="t14 i3">{say('merge.decisions.none')}</p>}
      <ul className="decs">
        {decisions.slice(0, SHOWN).map((decided) => {
          const row = rows.find(({ element }) => element.id === elementOfChange(decided.changes[0]!.change));
          return (
            row && (
              <DecidedLine
                key={decided.stamp.seq}
                decided={decided}
                row={row}
                consolidation={consolidation}
              />
            )
          );
        })}
      </ul>
      {more > 0 && <p className="t13 i3">{say('merge.decisions.more', { count: more })}</p>}
    </div>
  );
}

interface DecidedLineProps {
  readonly decided: Decided;
  readonly row: ComparedRow;
  readonly consolidation: Consolidation;
}

function DecidedLine({ decided, row, consolidation }: DecidedLineProps) {
  const parties = [...new Set(decided.changes.map(({ proposal }) => proposal.proponent))];
  return (
    <li>
      <FateMark fate={decided.fate} />
      <b className="num">{useRowLabel(row, consolidation)}</b>
      <span className="trunc s" lang="en">
        {decided.changes
          .map(wordsOf)
          .filter((words) => words !== '')
          .join(' · ')}
      </span>
      <span className="row">
        {parties.map((party) => (
          <PartyCode key={party} party={party} />
        ))}
      </span>
    </li>
  );
}

/** Empty for a footnote's mark: its note, decided with it, is the words. */
function wordsOf({ change }: TabledChange): string {
  if (change.kind === 'MOVE') return '↕';
  if (change.kind === 'ADD') return plainText(change.element.text).trim();
  if (change.kind === 'SUP') return struck(plainText(change.element.text));
  return plainText(change.insert).trim() || struck(plainText(change.remove));
}

function struck(words: string): string {
  return words.trim() && `− ${words.trim()}`;
}
