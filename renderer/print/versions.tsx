import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { IssuedRevision } from '../../shared/negotiation/state.ts';
import { HashGroups } from '../chair/hash-groups.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

interface VersionsProps {
  /** `null`: as it stands. */
  readonly value: number | null;
  readonly onChange: (revision: number | null) => void;
}

const NOW = 'now';

/** The draft as it stands, and every revision that was issued, the newest first. Nothing to choose while there is none. */
export function Versions({ value, onChange }: VersionsProps) {
  const { say } = useText();
  const { issuing, acts } = useNegotiation();
  if (issuing.revisions.length === 0) return null;
  return (
    <section>
      <h2 className="lbl">{say('print.version')}</h2>
      <RadioGroup
        className="prt-w"
        aria-label={say('print.version')}
        value={value === null ? NOW : String(value)}
        onChange={(chosen) => onChange(chosen === NOW ? null : Number(chosen))}
      >
        <Version
          value={NOW}
          name={say('print.version.now')}
          facts={say('print.version.now.act', { act: acts })}
        />
        {issuing.revisions.toReversed().map((revision) => (
          <Issued key={revision.number} revision={revision} />
        ))}
      </RadioGroup>
    </section>
  );
}

function Issued({ revision: { number, upTo, issued, hash } }: { readonly revision: IssuedRevision }) {
  const { say, moment } = useText();
  const facts = say('print.version.issued', { moment: moment(issued.at), act: upTo });
  return (
    <Version value={String(number)} name={say('print.revision', { number })} facts={facts}>
      <HashGroups hash={hash} />
    </Version>
  );
}

interface VersionProps {
  readonly value: string;
  readonly name: string;
  readonly facts: string;
  readonly children?: ReactNode;
}

/** What more there is to say of a version stands under it once it is chosen. */
function Version({ value, name, facts, children }: VersionProps) {
  return (
    <Radio value={value} className="prt-k" aria-label={name} aria-description={facts}>
      {({ isSelected }) => (
        <>
          <span className={isSelected ? 'rb on' : 'rb'} aria-hidden />
          <span>
            <b>{name}</b>
            <span className="num">{facts}</span>
            {isSelected && children}
          </span>
        </>
      )}
    </Radio>
  );
}
