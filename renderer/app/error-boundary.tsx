import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFetched } from './on-demand.tsx';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
}

/** A fault of this app, not of the negotiation: says so, and what is safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error instanceof NotFetched) return <OutOfReach onRetry={() => this.#retry(error)} />;
    return error ? <Fault error={error} /> : this.props.children;
  }

  #retry(error: NotFetched): void {
    error.forget();
    this.setState({ error: null });
  }
}

/** No fault: the room went away before this screen had come. Loading the whole app again would lose what is here. */
function OutOfReach({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useText();
  return (
    <main className="fault" data-pane="text" tabIndex={-1}>
      <h1>{say('app.not-fetched')}</h1>
      <p>{say('app.unreached')}</p>
      <Button look="primary" onPress={onRetry}>
        {say('app.retry')}
      </Button>
    </main>
  );
}

function Fault({ error }: { readonly error: Error }) {
  const { say } = useText();
  return (
    <main className="fault">
      <h1>{say('app.fault')}</h1>
      <p>{say('app.fault.safe')}</p>
      <Note tone="warn">
        <span className="mono">{error.message}</span>
      </Note>
      <Button look="primary" onPress={() => location.reload()}>
        {say('app.reload')}
      </Button>
    </main>
  );
}
