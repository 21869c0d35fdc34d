import { ShieldAlert, ShieldCheck, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { seatedOn } from '../../shared/negotiation/roster/read.ts';
import { unreachable } from '../../shared/verdict.ts';
import { today } from '../chair/today.ts';
import { SelectField } from '../components/choice.tsx';
import { UI_LANGUAGES } from '../i18n/catalogue.ts';
import { LANGUAGE_NAMES, useLanguage } from '../i18n/language.tsx';
import { useText } from '../i18n/use-text.ts';
import type { Connection } from '../link/negotiation-store.ts';
import { useLink, useNegotiation } from '../link/use-negotiation.tsx';
import { KeysButton } from './keys-dialog.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Always in this order: the room, what is saved, theme, language, the record. */
export function StatusBar() {
  const { say } = useText();
  return (
    <footer className="foot" data-pane="status">
      <Room />
      <Saving />
      <span className="sp" />
      <KeysButton />
      <ThemeSwitch />
      <LanguageSwitch />
      <Record />
      <span className="vh">{say('app.status-bar')}</span>
    </footer>
  );
}

function Room() {
  const { say, party, list } = useText();
  const { connection, attempt, present } = useLink();
  const [day] = useState(today);
  const parties = seatedOn(useNegotiation(), day);
  const here = parties.filter((code) => present.includes(code));
  switch (connection) {
    case 'online':
    case 'broken-record':
      return (
        <span className="it" title={list(here.map(party))}>
          <span className="dot" />
          {say('app.connected', { here: here.length, all: parties.length })}
        </span>
      );
    case 'offline':
      return (
        <output className="it off">
          <WifiOff aria-hidden />
          {say('app.offline', { attempt })}
        </output>
      );
    case 'connecting':
      return (
        <span className="it">
          <span className="dot off" />
          {say('app.connecting')}
        </span>
      );
    case 'refused':
      return (
        <output className="it off">
          <span className="dot off" />
          {say('app.refused')}
        </output>
      );
    default:
      return unreachable(connection);
  }
}

/** Commands are answered before a screen goes on, so what can wait here are drafts, which tell it on their own page. */
const SAVING: Readonly<Record<Connection, 'app.saved' | 'app.saved-until' | null>> = {
  online: 'app.saved',
  connecting: null,
  offline: 'app.saved-until',
  refused: null,
  'broken-record': null,
};

function Saving() {
  const { say } = useText();
  const { connection } = useLink();
  return <span className="it">{SAVING[connection] && say(SAVING[connection])}</span>;
}

export function LanguageSwitch() {
  const { say } = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <SelectField
      bare
      className="quiet"
      label={say('app.language')}
      value={language}
      onChange={setLanguage}
      options={UI_LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
    />
  );
}

function Record() {
  const { say } = useText();
  const { connection, brokenAt, head } = useLink();
  if (connection === 'broken-record') {
    return (
      <span className="it off bad" role="alert">
        <ShieldAlert aria-hidden />
        {say('app.record-broken', { act: brokenAt ?? 0 })}
      </span>
    );
  }
  const whole = say('app.record', { count: head.seq });
  return (
    <span className="it vr num" title={whole}>
      <span className="ok">
        <ShieldCheck aria-hidden />
      </span>
      <span className="opt">{whole}</span>
      <span className="nar">{say('app.record-short', { count: head.seq })}</span>
    </span>
  );
}
