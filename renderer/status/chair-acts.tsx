import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Unit } from '../../shared/negotiation/state.ts';
import { IconButton } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { useText } from '../i18n/use-text.ts';
import { PackageDialog } from './package-dialog.tsx';
import { PartiesDialog } from './parties-dialog.tsx';
import { SilenceDialog } from './silence-dialog.tsx';

const ACTS = ['silence', 'pending', 'informals', 'package'] as const;
type ChairAct = (typeof ACTS)[number];

interface ChairActsProps {
  readonly unit: Unit;
  readonly onDone: (words: string) => void;
}

/** What the chair notes of a unit beside the gavel. */
export function ChairActs({ unit, onDone }: ChairActsProps) {
  const { say } = useText();
  const [open, setOpen] = useState<ChairAct | null>(null);
  const close = () => setOpen(null);
  const done = (words: string) => {
    close();
    onDone(words);
  };
  return (
    <>
      <Menu
        label={say('status.more')}
        entries={ACTS.map((act) => ({
          id: act,
          label: say(`status.act.${act}`),
          onAction: () => setOpen(act),
        }))}
      >
        <IconButton look="secondary" label={say('status.more')} icon={<Ellipsis aria-hidden />} />
      </Menu>
      {open === 'silence' && <SilenceDialog unit={unit} onClose={close} onDone={done} />}
      {(open === 'pending' || open === 'informals') && (
        <PartiesDialog what={open} unit={unit} onClose={close} onDone={done} />
      )}
      {open === 'package' && <PackageDialog unit={unit} onClose={close} onDone={done} />}
    </>
  );
}
