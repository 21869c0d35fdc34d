import { tokenize, tokensToText } from '../../shared/plan/text.ts';
import { plainText } from '../../shared/plan/text.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { namedChanges } from '../text/change-names.ts';
import { type Contender, blockersOf, changeIds } from './points.ts';
import type { Consolidation } from './use-consolidation.ts';

interface ControlsProps {
  readonly consolidation: Consolidation;
}

/** Under the current text: none of the changes in focus is retained. */
export function CurrentControls({ consolidation }: ControlsProps) {
  const { say } = useText();
  const { point, choice, wait, keep } = consolidation;
  if (!point) return null;
  const open = point.contenders.some(({ fate }) => fate !== 'not-retained');
  const chosen = choice?.kind === 'keep';
  return (
    <div className="ctl">
      {open && (
        <Button size="small" pressed={chosen} off={wait} onPress={keep}>
          {say(chosen ? 'merge.keep.again' : 'merge.keep')} <kbd className="kbd">0</kbd>
        </Button>
      )}
    </div>
  );
}

/** Under a proposal: its changes in focus, each decided by itself, in the order of its text. */
export function ColumnControls({ index, consolidation }: ControlsProps & { readonly index: number }) {
  const { point, columns } = consolidation;
  const contenders = point?.contenders.filter(({ proposal }) => proposal.id === columns[index]!.id) ?? [];
  return (
    <div className="ctls">
      {contenders.map((contender) => (
        <ContenderControls
          key={contender.changes[0]!.id}
          contender={contender}
          index={index}
          named={contenders.length > 1}
          consolidation={consolidation}
        />
      ))}
    </div>
  );
}

interface ContenderControlsProps extends ControlsProps {
  readonly contender: Contender;
  readonly index: number;
  /** Several in one column are told apart by their words. */
  readonly named: boolean;
}

function ContenderControls({ contender, index, named, consolidation }: ContenderControlsProps) {
  const { say } = useText();
  const { choice, wait, take, decide } = consolidation;
  const { fate } = contender;
  const blocked = useBlocked([contender], consolidation);
  const chosen = !blocked && choice?.kind === 'take' && isIn(choice.contenders, contender);
  return (
    <div className="ctl">
      {named && (
        <span className="t12 i3 trunc ctl-n" lang="en">
          {firstWords(contender)}
        </span>
      )}
      {fate !== 'taken' && (
        <Button size="small" pressed={chosen} off={wait ?? blocked} onPress={() => take([contender])}>
          {say(chosen ? 'merge.take.again' : 'merge.take')} {!named && <kbd className="kbd">{index + 1}</kbd>}
        </Button>
      )}
      {fate !== 'bracketed' && (
        <Button size="small" look="quiet" off={wait} onPress={() => decide([contender], 'bracketed')}>
          {say('merge.bracket')} {!named && <kbd className="kbd">B</kbd>}
        </Button>
      )}
      {fate !== 'not-retained' && (
        <Button size="small" look="quiet" off={wait} onPress={() => decide([contender], 'not-retained')}>
          {say('merge.not-retain')}
        </Button>
      )}
      {fate !== 'standing' && (
        <Button size="small" look="quiet" off={wait} onPress={() => decide([contender], 'standing')}>
          {say('merge.put-back')}
        </Button>
      )}
    </div>
  );
}

function isIn(contenders: readonly Contender[], one: Contender): boolean {
  return changeIds(contenders).includes(one.changes[0]!.id);
}

/** Why a taken rival stands in the way, in words; said before it could be refused. */
export function useBlocked(contenders: readonly Contender[], { point }: Consolidation): string | null {
  const { say, list } = useText();
  const negotiation = useNegotiation();
  if (!point) return null;
  const blocked = contenders.filter((each) => each.fate !== 'taken' && blockersOf(point, each).length > 0);
  const blockers = [...new Set(blocked.flatMap((each) => blockersOf(point, each)))];
  if (blockers.length === 0) return null;
  const others = namedChanges({ say }, changeIds(blockers), negotiation);
  return say('merge.strip.blocked', {
    ids: list(namedChanges({ say }, changeIds(blocked), negotiation).names),
    others: list(others.names),
    count: others.count,
  });
}

function firstWords({ changes: [change] }: Contender): string {
  if (!change || change.kind === 'MOVE') return '';
  const text =
    change.kind === 'MOD' ? (change.insert.length > 0 ? change.insert : change.remove) : change.element.text;
  return plainText(tokensToText(tokenize(text).slice(0, 9))).trim();
}
