import { useState } from 'react';
import type { LacunaId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Restoration, Unit } from '../../shared/negotiation/state.ts';
import { LACUNA_MARK, lacunasIn } from '../../shared/plan/text.ts';
import type { Element } from '../../shared/plan/unit.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementName } from '../link/names.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { LossInSource } from './loss-in-source.tsx';
import { lostPlaces } from './lost-places.ts';
import { ReverseDialog } from './reverse-dialog.tsx';

interface LostWordsProps {
  readonly unit: Unit;
  readonly onRestore: ((lacuna: LacunaId) => void) | null;
}

/** What the source has lost here, and what the Secretariat has restored, with its evidence. Nothing where nothing was lost. */
export function LostWords({ unit, onRestore }: LostWordsProps) {
  const { say } = useText();
  const lost = currentVersion(unit).text.elements.filter(({ text }) => lacunasIn(text).length > 0);
  const count = lost.reduce((sum, { text }) => sum + lacunasIn(text).length, 0);
  if (count + unit.restorations.length === 0) return null;
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('plan.lost')}</h3>
        {count > 0 && <span className="c">{say('plan.lost.count', { count })}</span>}
      </div>
      <ul className="lsw">
        {lost.map((element) => (
          <LostIn key={element.id} element={element} onRestore={onRestore} />
        ))}
        {unit.restorations.map((restoration) => (
          <Restored key={restoration.stamp.seq} unit={unit} restoration={restoration} />
        ))}
      </ul>
    </section>
  );
}

interface LostInProps extends Pick<LostWordsProps, 'onRestore'> {
  readonly element: Element;
}

/** One element's lost places. They were lost in the same lines, which are told once. */
function LostIn({ element, onRestore }: LostInProps) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const waits = useWaitReason();
  const where = elementName(speaker, negotiation, element.id);
  const places = lostPlaces(element.text);
  return (
    <li>
      <p className="t14">{speaker.say('plan.lost.in', { where })}</p>
      <LossInSource lacuna={places[0]!.lacuna} />
      <ul>
        {places.map(({ lacuna, before, after }, i) => (
          <li key={`${lacuna} ${i}`} className="row lsw-p">
            <span className="grow t14 doc-s" lang="en">
              {before}
              <span className="lac">{LACUNA_MARK}</span>
              {after}
            </span>
            {onRestore && (
              <Button
                size="small"
                look="quiet"
                off={waits}
                onPress={() => onRestore(lacuna)}
                aria-label={`${speaker.say('plan.restore.open')}: ${before}${LACUNA_MARK}${after}`}
              >
                {speaker.say('plan.restore.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Restored({ unit, restoration }: { readonly unit: Unit; readonly restoration: Restoration }) {
  const { say, moment } = useText();
  const { negotiation } = useSeat();
  const may = useMay('reverse-restoration');
  const waits = useWaitReason();
  const [reversing, setReversing] = useState(false);
  const { stamp, words, evidence, reversed } = restoration;
  return (
    <li>
      <p className="t14" lang="en">
        {reversed ? <del className="rst-x">{words.trim()}</del> : <span className="rst">{words.trim()}</span>}
      </p>
      <a className="t13 i2 num" href={routeHref({ negotiation, page: 'record', act: stamp.seq })}>
        {say('plan.restored.when', { moment: moment(stamp.at), act: stamp.seq })}
      </a>
      <p className="t13 i3">{say('plan.restored.evidence', { evidence })}</p>
      {reversed ? (
        <p className="t13 i3">
          {say('plan.restored.reversed', {
            moment: moment(reversed.stamp.at),
            act: reversed.stamp.seq,
            reason: reversed.reason,
          })}
        </p>
      ) : (
        may && (
          <Button size="small" look="quiet" className="rsv-b" off={waits} onPress={() => setReversing(true)}>
            {say('plan.reverse.open')}
          </Button>
        )
      )}
      {reversing && (
        <ReverseDialog unit={unit} restoration={restoration} onClose={() => setReversing(false)} />
      )}
    </li>
  );
}
