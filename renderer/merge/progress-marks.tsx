import { useText } from '../i18n/use-text.ts';
import type { Fate } from '../../shared/negotiation/state.ts';
import { drawn } from './grid-roles.ts';
import type { Consolidation } from './use-consolidation.ts';

/** More would push the buttons off the bar; the count beside them says it all the same. */
const MOST = 18;

const CLASSES: Readonly<Record<Fate['kind'], string>> = {
  standing: '',
  taken: 't',
  'not-retained': 'r',
  bracketed: 'b',
  withdrawn: 'r',
  reflected: 't',
  revised: 'r',
};

/** One square for each thing to decide; the one in focus has a frame. */
export function ProgressMarks({ consolidation }: { readonly consolidation: Consolidation }) {
  const { say } = useText();
  const { points, point, progress } = consolidation;
  if (progress.all > MOST) return null;
  return (
    <span className="mprog" {...drawn(say('merge.progress', { ...progress }))}>
      {points.flatMap((each) =>
        each.contenders.map(({ fate, changes }) => (
          <i key={changes[0]!.id} className={`${CLASSES[fate]}${each.id === point?.id ? ' c' : ''}`} />
        )),
      )}
    </span>
  );
}
