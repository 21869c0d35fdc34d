import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, hostNegotiation } from '../link/api.ts';
import { refusalText } from '../link/refusal-text.ts';
import { type HostRequest, PLAN_LIMIT, TITLE_LIMIT } from '../../shared/protocol.ts';
import { type MeetingRules, USUAL_RULES } from '../../shared/negotiation/meetings/rules.ts';
import { RulesFields } from './rules-fields.tsx';
import { sitDown } from './join-card.tsx';

type Base = '2016-2020' | '2011-2015' | 'file';
interface PlanOnDisk {
  readonly name: string;
  readonly json: unknown;
}
type FileFault = 'not-json' | 'too-large';

interface HostDialogProps {
  readonly hub: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Opens a negotiation on a base text. Who opens it sits in it as the Secretariat and invites the others. */
export function HostDialog({ hub, isOpen, onClose }: HostDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [base, setBase] = useState<Base>('2016-2020');
  const [file, setFile] = useState<PlanOnDisk | null>(null);
  const [rules, setRules] = useState<MeetingRules>(USUAL_RULES);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const missing = missingOf({ title, name, base, file });
  const host = async () => {
    const plan: HostRequest['plan'] =
      base === 'file' ? { kind: 'file', json: file?.json } : { kind: 'seed', name: base };
    setBusy(true);
    setRefusal(null);
    const hosted = await hostNegotiation(hub, { title: title.trim(), name: name.trim(), rules, plan });
    setBusy(false);
    if (hosted.ok) sitDown(hub, [hosted.value]);
    else setRefusal(hosted.refusal);
  };
  return (
    <Dialog
      title={say('start.host')}
      isOpen={isOpen}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('start.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => void host()}
            busy={busy && say('start.host.opening')}
            off={missing && say(`start.host.missing.${missing}`)}
          >
            {say('start.host.open')}
          </Button>
        </>
      }
    >
      <Field
        label={say('start.host.title')}
        value={title}
        onChange={setTitle}
        maxLength={TITLE_LIMIT}
        help={say('start.host.title.help')}
      />
      <Field
        label={say('start.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="name"
        help={say('start.host.name.help')}
      />
      <SelectField
        label={say('start.host.base')}
        value={base}
        onChange={setBase}
        options={[
          { value: '2016-2020', label: say('start.plan.2016') },
          { value: '2011-2015', label: say('start.plan.2011') },
          { value: 'file', label: say('start.plan.file') },
        ]}
      />
      {base === 'file' && <PlanFileField file={file} onFile={setFile} />}
      <RulesFields rules={rules} onChange={setRules} />
      {missing && <p className="help">{say(`start.host.missing.${missing}`)}</p>}
      {refusal && (
        <Note tone="warn" alert>
          {refusalText(refusal, speaker, null)}
        </Note>
      )}
    </Dialog>
  );
}

interface Filled {
  readonly title: string;
  readonly name: string;
  readonly base: Base;
  readonly file: PlanOnDisk | null;
}

function missingOf({ title, name, base, file }: Filled): 'title' | 'name' | 'file' | null {
  if (title.trim() === '') return 'title';
  if (name.trim() === '') return 'name';
  return base === 'file' && file === null ? 'file' : null;
}

async function readPlan(file: File): Promise<PlanOnDisk | FileFault> {
  if (file.size > PLAN_LIMIT) return 'too-large';
  try {
    return { name: file.name, json: JSON.parse(await file.text()) as unknown };
  } catch {
    return 'not-json';
  }
}

function PlanFileField({
  file,
  onFile,
}: {
  readonly file: PlanOnDisk | null;
  readonly onFile: (file: PlanOnDisk | null) => void;
}) {
  const { say } = useText();
  const [fault, setFault] = useState<FileFault | null>(null);
  const choose = async (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (!chosen) return;
    const read = await readPlan(chosen);
    setFault(typeof read === 'string' ? read : null);
    onFile(typeof read === 'string' ? null : read);
  };
  return (
    <div>
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => void choose(files)}
        >
          <Button icon={<FolderOpen aria-hidden />}>{say('start.plan.choose')}</Button>
        </FileTrigger>
        <span className="t14 i2 trunc">{file?.name ?? say('start.plan.none')}</span>
      </div>
      {fault && (
        <p className="help err" role="alert">
          {say(`start.plan.${fault}`)}
        </p>
      )}
    </div>
  );
}
