import { useEffect, useState } from 'react';
import { Mark } from '../app/mark.tsx';
import { ThemeSwitch } from '../app/theme-switch.tsx';
import { UI_LANGUAGES } from '../i18n/catalogue.ts';
import { LANGUAGE_NAMES, useLanguage } from '../i18n/language.tsx';
import { useText } from '../i18n/use-text.ts';
import { hubInfo } from '../link/api.ts';
import { ownHub } from '../link/host.ts';
import { HereSection } from './here-section.tsx';
import { JoinCard } from './join-card.tsx';
import { Recents } from './recents.tsx';
import { useAsked } from './use-asked.ts';
import './start.css';

/** Where the own hub is: `undefined` while it is being asked, `null` when this computer has none at the moment. */
function useOwnHub(): string | null | undefined {
  const [hub, setHub] = useState<string | null>();
  useEffect(() => {
    const find = async () => setHub(await ownHub());
    void find();
  }, []);
  return hub;
}

/** @param props.code an invitation's code that came with the address */
export function StartPage({ code }: { readonly code: string | null }) {
  const { say } = useText();
  const hub = useOwnHub();
  const info = useAsked(hub ?? null, hubInfo);
  const mayHost = info?.ok ? info.value.mayHost : null;
  return (
    <div className="start">
      <header className="sth">
        <div className="sti">
          <Mark />
          <span>Plenaria</span>
          <span className="grow" />
          <ThemeSwitch />
          <LanguageNav />
        </div>
      </header>
      <main className="stm">
        <section className="stl">
          <h1>{say('start.negotiations')}</h1>
          <Recents mayHost={mayHost === true} />
        </section>
        <div className="str">
          {hub === undefined ? null : (
            <>
              <JoinCard key={code} hub={hub} code={code} />
              <HereSection hub={hub} mayHost={mayHost} />
            </>
          )}
        </div>
      </main>
    </div>
  );
}

function LanguageNav() {
  const { say } = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <nav className="lang" aria-label={say('start.language')}>
      {UI_LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => setLanguage(code)}
        >
          {LANGUAGE_NAMES[code]}
        </button>
      ))}
    </nav>
  );
}
