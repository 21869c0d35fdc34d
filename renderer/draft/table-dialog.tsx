import { useMemo, useState } from 'react';
import { changesBetween } from '../../shared/compare/changes.ts';
import type { DraftId, ProposalId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { LANGUAGES } from '../../shared/language.ts';
import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { hashOf } from '../../shared/record/canonical.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { ChangedUnit } from '../text/changed-text.tsx';
import { linkWords } from './link-words.ts';

interface TableDialogProps {
  readonly draft: DraftId;
  readonly link: ProposalLink | null;
  readonly unit: Unit;
  /** What is on the screen and, by the checks, on the hub's disk. */
  readonly text: UnitText;
  readonly rationale: string;
  /** Why it has to wait, since the dialog was opened. */
  readonly off: string | null;
  readonly onClose: () => void;
  readonly onTabled: (proposal: ProposalId) => void;
}

/** The last look before a draft becomes a proposal that every delegation reads. */
export function TableDialog(props: TableDialogProps) {
  const { draft, link, unit, text, rationale, off, onClose, onTabled } = props;
  const speaker = useText();
  const { say } = speaker;
  const { party } = useSeat();
  const { send, busy, refusal } = useCommand();
  const [language, setLanguage] = useState<Language>('en');
  const current = currentVersion(unit);
  const changes = useMemo(() => changesBetween(current.text, text), [current, text]);
  const table = async () => {
    const done = await send({
      kind: 'table-draft',
      draft,
      language,
      words: hashOf(text),
      seen: current.hash,
    });
    if (done.ok && done.value.proposal) onTabled(done.value.proposal);
  };
  return (
    <Dialog
      wide
      isOpen
      title={say('draft.dialog', { unit: unitName(speaker, unit.label) })}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('draft.cancel')}</Button>
          <Button look="primary" off={off} busy={busy && say('draft.dialog-tabling')} onPress={table}>
            {say('draft.dialog-table')}
          </Button>
        </>
      }
    >
      {link && <p className="t14 b6">{linkWords(link, say)}</p>}
      <div className="doc table-d">
        <ChangedUnit
          label={unit.label}
          base={current.text}
          proposed={text}
          changes={changes}
          party={party}
          onlyChanged
        />
      </div>
      <div className="t14">
        <b className="b6">{say('draft.dialog-rationale')}</b>
        <p className="i2 pre">{rationale || say('draft.dialog-none')}</p>
      </div>
      <LanguageField value={language} onChange={setLanguage} />
      <Note>{say('draft.dialog-warning')}</Note>
      {off && <Note tone="warn">{off}</Note>}
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
};

function LanguageField({
  value,
  onChange,
}: {
  readonly value: Language;
  readonly onChange: (value: Language) => void;
}) {
  const { say } = useText();
  return (
    <SelectField
      label={say('draft.dialog-language')}
      value={value}
      onChange={onChange}
      options={LANGUAGES.map((language) => ({ value: language, label: NAMES[language] }))}
    />
  );
}
