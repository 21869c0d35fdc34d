import { Stamp } from 'lucide-react';
import { useState } from 'react';
import type { DocumentKind } from '../../shared/negotiation/issuing/act.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMay, useOutOfReach, useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { SymbolDialog } from './symbol-dialog.tsx';

interface IssuingProps {
  readonly document: DocumentKind;
  /** The revision that is looked at; `null`: as it stands. */
  readonly revision: number | null;
  readonly onIssued: (revision: number) => void;
}

/** The symbol that this print bears, and, for the secretariat, how it gets one and how a revision is issued. */
export function Issuing({ document, revision, onIssued }: IssuingProps) {
  const { say } = useText();
  const { issuing } = useNegotiation();
  const [open, setOpen] = useState<'symbol' | 'revision' | null>(null);
  const mayAssign = useMay('assign-symbol');
  const mayIssue = useMay('issue-revision');
  const outOfReach = useOutOfReach();
  const waits = useWaitReason();
  const close = () => setOpen(null);
  const own = revision === null ? undefined : issuing.revisions[revision - 1]?.symbol;
  const assigned = issuing.symbols[document];
  const symbol = revision === null ? assigned?.symbol : own;
  return (
    <section className="prt-s">
      <h2 className="lbl">{say('print.symbol')}</h2>
      <p className="t14">
        {symbol ? (
          <b className="num" translate="no">
            {symbol}
          </b>
        ) : (
          <span className="i2">{say(revision === null ? 'print.symbol.none' : 'print.symbol.as-then')}</span>
        )}
        {revision === null && assigned?.series && (
          <span className="i2 num" translate="no">
            {' '}
            · {assigned.series}
          </span>
        )}
      </p>
      {revision === null && (
        <div className="row wrap">
          {mayAssign && (
            <Button off={outOfReach} onPress={() => setOpen('symbol')}>
              {say(assigned ? 'print.symbol.change' : 'print.symbol.assign')}
            </Button>
          )}
          {document === 'draft' && mayIssue && (
            <Button icon={<Stamp aria-hidden />} off={waits} onPress={() => setOpen('revision')}>
              {say('print.issue', { number: issuing.revisions.length + 1 })}
            </Button>
          )}
        </div>
      )}
      {open === 'symbol' && <SymbolDialog document={document} onClose={close} />}
      {open === 'revision' && <IssueDialog onClose={close} onIssued={onIssued} />}
    </section>
  );
}
