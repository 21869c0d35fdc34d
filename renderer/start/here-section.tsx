import { ChevronRight, FileText, GraduationCap } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, openPractice } from '../link/api.ts';
import { isDesktop } from '../link/host.ts';
import { refusalText } from '../link/refusal-text.ts';
import { HostDialog } from './host-dialog.tsx';
import { sitDown } from './join-card.tsx';

interface HereProps {
  readonly hub: string | null;
  /** `null` until the hub has said it. */
  readonly mayHost: boolean | null;
}

/** What can be opened without a code: a negotiation that this hub hosts, or a practice. */
export function HereSection({ hub, mayHost }: HereProps) {
  const speaker = useText();
  const { say } = speaker;
  const [hosting, setHosting] = useState(false);
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  if (hub === null) return <NoHub />;
  const practise = async () => {
    if (opening) return;
    setOpening(true);
    const opened = await openPractice(hub);
    setOpening(false);
    if (opened.ok) sitDown(hub, opened.value.seats);
    else setRefusal(opened.refusal);
  };
  return (
    <section className="here_" aria-labelledby="here-title">
      <h2 id="here-title">{isDesktop() ? say('start.here') : say('start.in-room')}</h2>
      <ul>
        {mayHost !== false && (
          <Way
            awaited={mayHost === null}
            icon={<FileText aria-hidden />}
            title={say('start.host')}
            words={say('start.host.words')}
            onPress={() => setHosting(true)}
          />
        )}
        <Way
          icon={<GraduationCap aria-hidden />}
          title={say('start.practise')}
          words={opening ? say('start.practise.opening') : say('start.practise.words')}
          onPress={() => void practise()}
        />
      </ul>
      {mayHost === false && <p className="help">{say('start.host.not-here')}</p>}
      {refusal && (
        <Note tone="warn" alert>
          {refusalText(refusal, speaker, null)}
        </Note>
      )}
      <HostDialog hub={hub} isOpen={hosting} onClose={() => setHosting(false)} />
    </section>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string;
  /** Keeps its place and is not to be seen: nothing below it may move under a finger once it is there. */
  readonly awaited?: boolean;
  readonly onPress: () => void;
}

function Way({ icon, title, words, awaited = false, onPress }: WayProps) {
  return (
    <li className={awaited ? 'awaited' : ''}>
      <AriaButton className="way" onPress={onPress}>
        {icon}
        <span className="grow">
          <b>{title}</b>
          {words}
        </span>
        <ChevronRight aria-hidden />
      </AriaButton>
    </li>
  );
}

function NoHub() {
  const { say } = useText();
  return (
    <section className="here_">
      <Note tone="warn">{say('start.no-hub')}</Note>
    </section>
  );
}
