import { useState } from 'react';
import { boundPackages, membersOf, openMembers } from '../../shared/negotiation/packages/members.ts';
import type { Package, Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { StatusIcon } from '../components/status.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ElementNames } from './element-names.tsx';

/** Every package that binds something of this unit, with all that it binds. */
export function PackageBoxes({ unit }: { readonly unit: Unit }) {
  const negotiation = useNegotiation();
  return boundPackages(negotiation)
    .filter((bound) => membersOf(negotiation, bound).some((member) => member.unit === unit.id))
    .map((bound) => <PackageBox key={bound.name} bound={bound} />);
}

function PackageBox({ bound }: { readonly bound: Package }) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const { negotiation: id } = useSeat();
  const title = say('status.package.name', { name: bound.name });
  return (
    <section className="stb" aria-label={title}>
      <div className="row">
        <StatusIcon status="in-package" silent />
        <h3 className="grow">{title}</h3>
      </div>
      <p className="t13 i2">{say('status.package.what')}</p>
      <ul className="stb-l">
        {membersOf(negotiation, bound).map(({ unit, elements }) => {
          const held = negotiation.units[unit]!;
          return (
            // A unit may come into a package in several steps.
            <li key={`${unit} ${elements[0]}`} className="t14">
              <a href={routeHref({ negotiation: id, page: 'plan', unit })}>
                {unitTitle(speaker, held.label)}
              </a>
              {': '}
              <ElementNames unit={held} elements={elements} />
            </li>
          );
        })}
      </ul>
      <Decision bound={bound} />
    </section>
  );
}

function Decision({ bound }: { readonly bound: Package }) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const may = useMay('release-package');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const [dissolving, setDissolving] = useState(false);
  const open = openMembers(negotiation, bound).reduce((sum, { elements }) => sum + elements.length, 0);
  const held = open > 0 ? say('status.package.open', { count: open }) : null;
  const release = async () => {
    const done = await send({ kind: 'release-package', package: bound.name });
    if (done.ok) toast(say('status.package.released', { name: bound.name }));
  };
  return (
    <>
      {held && <p className="t13 i3">{held}</p>}
      {may && (
        <div className="chr-b">
          <Button
            size="small"
            off={wait ?? held}
            busy={busy && say('status.recording')}
            onPress={() => void release()}
          >
            {say('status.package.release')}
          </Button>
          <Button look="quiet" size="small" off={wait} onPress={() => setDissolving(true)}>
            {say('status.package.dissolve')}
          </Button>
        </div>
      )}
      <RefusalNote refusal={refusal} />
      {dissolving && <DissolveDialog bound={bound} onClose={() => setDissolving(false)} />}
    </>
  );
}

function DissolveDialog({ bound, onClose }: { readonly bound: Package; readonly onClose: () => void }) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  const wait = useWaitReason();
  const { name } = bound;
  const dissolve = async () => {
    const done = await send({ kind: 'dissolve-package', package: name });
    if (!done.ok) return;
    onClose();
    toast(say('status.package.dissolved', { name }));
  };
  return (
    <Dialog
      title={say('status.package.dissolve.title', { name })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('status.package.keep')}</Button>
          <Button
            look="cannot-undo"
            off={wait}
            busy={busy && say('status.recording')}
            onPress={() => void dissolve()}
          >
            {say('status.package.dissolve.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('status.package.dissolve.what')}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
