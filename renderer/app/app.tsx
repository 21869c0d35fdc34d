import { ToastRegion } from '../components/toast.tsx';
import { LanguageProvider } from '../i18n/language.tsx';
import { StartPage } from '../start/start-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NegotiationApp } from './negotiation-app.tsx';
import { useRoute } from './route.ts';

export function App() {
  return (
    <LanguageProvider>
      <ErrorBoundary>
        <Routed />
      </ErrorBoundary>
      <ToastRegion />
    </LanguageProvider>
  );
}

function Routed() {
  const route = useRoute();
  if (route.page === 'start') return <StartPage code={route.code} />;
  return <NegotiationApp key={route.negotiation} route={route} />;
}
