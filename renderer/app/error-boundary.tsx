import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';

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
    return error ? (
      <Fault error={error} onRetry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}

interface FaultProps {
  readonly error: Error;
  /** Draws the screen anew, which also goes while the room cannot be reached: loading the app would lose what is here. */
  readonly onRetry: () => void;
}

function Fault({ error, onRetry }: FaultProps) {
  const { say } = useText();
  return (
    <main className="fault" data-pane="text" tabIndex={-1}>
      <h1>{say('app.fault')}</h1>
      <p>{say('app.fault.safe')}</p>
      <Note tone="warn">
        <span className="mono">{error.message}</span>
      </Note>
      <div className="row">
        <Button look="primary" onPress={onRetry}>
          {say('app.retry')}
        </Button>
        <Button onPress={() => location.reload()}>{say('app.reload')}</Button>
      </div>
    </main>
  );
}
