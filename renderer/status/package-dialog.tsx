import { useState } from 'react';
import type { ElementId, PackageName } from '../../shared/ids.ts';
import { boundPackages, packageWith } from '../../shared/negotiation/packages/members.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Negotiation, Unit } from '../../shared/negotiation/state.ts';
import { ElementChoice } from '../chair/element-choice.tsx';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

interface PackageDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** Ties elements of this unit to what is in a package, or begins a new one. */
export function PackageDialog({ unit, onClose, onDone }: PackageDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const names = namesIn(negotiation);
  const [name, setName] = useState<string>(names.bound[0] ?? names.fresh ?? '');
  const [elements, setElements] = useState<readonly ElementId[]>([]);
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const all = currentVersion(unit).text.elements.map(({ id }) => id);
  const free = all.filter((id) => packageWith(negotiation, unit, id) === null);
  const off = wait ?? (elements.length === 0 ? say('chair.elements.none') : null);
  const act = async () => {
    const chosen = elements.length === all.length ? null : [...elements];
    const bound = { unit: unit.id, package: name as PackageName, elements: chosen };
    const done = await send({ kind: 'put-in-package', ...bound });
    if (done.ok) onDone(say('status.done.package', { name }));
  };
  return (
    <Dialog
      title={say('status.title.package', { unit: unitName(speaker, unit.label) })}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('status.cancel')}</Button>
          <Button look="primary" off={off} busy={busy && say('status.recording')} onPress={() => void act()}>
            {say('status.do.package', { name })}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('status.what.package')}</p>
      <SelectField
        label={say('status.package')}
        value={name}
        onChange={setName}
        options={[
          ...names.bound.map((value) => ({ value, label: say('status.package.name', { name: value }) })),
          ...(names.fresh === null
            ? []
            : [{ value: names.fresh, label: say('status.package.new', { name: names.fresh }) }]),
        ]}
      />
      <ElementChoice unit={unit} chosen={elements} onChange={setElements} only={free} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

/** Packages that bind, and the first letter that was never used. */
function namesIn(negotiation: Negotiation): { bound: readonly string[]; fresh: string | null } {
  const bound = boundPackages(negotiation).map(({ name }): string => name);
  const fresh = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !(letter in negotiation.packages));
  return { bound, fresh: fresh ?? null };
}
