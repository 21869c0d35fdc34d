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
    return this.state.error ? <Fault error={this.state.error} /> : this.props.children;
  }
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
