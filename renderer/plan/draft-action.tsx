import { PenLine } from 'lucide-react';
import { currentVersion, elementStatus } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { useSingleKey } from '../app/single-keys.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { linkWords } from '../draft/link-words.ts';
import { useOpenDraft } from '../draft/use-open-draft.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useWaitReason } from '../link/use-may.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';

/** Why nobody drafts on it now: all of it is gavelled. */
function useLockedReason(unit: Unit): string | null {
  const { say } = useText();
  const locked = currentVersion(unit).text.elements.every(
    ({ id }) => elementStatus(unit, id).kind === 'agreed',
  );
  return locked ? say('plan.locked') : null;
}

export function DraftAction({ unit }: { readonly unit: Unit }) {
  const { say, moment } = useText();
  const { drafts } = useLink();
  const { members } = useNegotiation();
  const { negotiation } = useSeat();
  const { open, busy, refusal } = useOpenDraft({ unit: unit.id });
  const waits = useWaitReason();
  const locked = useLockedReason(unit);
  const off = waits ?? locked;
  useSingleKey('d', () => {
    if (!off) void open();
  });
  const own = drafts.filter((draft) => draft.unit === unit.id && draft.tabledAs === null);
  return (
    <div className="acts-p">
      <Button
        look="primary"
        className="wide-b"
        icon={<PenLine aria-hidden />}
        onPress={() => void open()}
        busy={busy && say('plan.drafting')}
        off={off}
      >
        {say('plan.draft')}
      </Button>
      {off && <p className="help">{off}</p>}
      <RefusalNote refusal={refusal} />
      {own.length > 0 && (
        <ul className="own-d">
          {own.map((draft) => (
            <li key={draft.id}>
              <a className="t14" href={routeHref({ negotiation, page: 'draft', draft: draft.id })}>
                {say('plan.own-draft', {
                  name: members[draft.openedBy]?.name ?? draft.openedBy,
                  moment: moment(draft.changedAt),
                })}
                {draft.link && ` (${linkWords(draft.link, say)})`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
