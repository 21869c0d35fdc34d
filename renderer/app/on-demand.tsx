import { type ComponentType, use } from 'react';

/** The part of the app with a screen could not be fetched: the hub that serves it is out of reach. */
export class NotFetched extends Error {
  /** Lets the next try fetch again: until then the failure stays, or drawing and failing would go round. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.forget = forget;
  }
}

export interface OnDemand<Props> {
  readonly Screen: (props: Props) => React.ReactNode;
  /** Fetches it before it is asked for. A failure is no matter: whoever opens the screen fetches again. */
  readonly prefetch: () => void;
}

/** A screen in a file of its own. Unlike React's `lazy`, it can be fetched again after it could not be. */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let here: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const forget = () => {
    coming = null;
  };
  const fetched = async () => {
    try {
      here = await load();
      return here;
    } catch (error) {
      throw new NotFetched(error, forget);
    }
  };
  const fetching = () => (coming ??= fetched());
  return {
    Screen: (props) => {
      const Loaded = here ?? use(fetching());
      return <Loaded {...props} />;
    },
    prefetch: () => void fetching().catch(forget),
  };
}
