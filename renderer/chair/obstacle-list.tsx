import type { ReactNode } from 'react';
import { type ChangeId, type ElementId, proposalOf } from '../../shared/ids.ts';
import { currentVersion, findProposal } from '../../shared/negotiation/read.ts';
import type { Obstacles } from '../../shared/negotiation/refusal.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { routeHref } from '../app/route.ts';
import { ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { placeName } from '../proposal/change-place.ts';
import { thingsAmong } from '../text/change-names.ts';

/** All of it, each line leading to its place. */
export function ObstacleList({ obstacles }: { readonly obstacles: Obstacles }) {
  const { say } = useText();
  const { notAgreed, standing, lacunas, packages } = obstacles;
  return (
    <>
      <section className="apr-s">
        <h2>{say('chair.approve.obstacles')}</h2>
        <p className="t15 i2">{say('chair.approve.obstacles.what')}</p>
      </section>
      {standing.length > 0 && <Standing changes={standing} />}
      {packages.length > 0 && <Packages packages={packages} />}
      {lacunas.length > 0 && (
        <Group
          title={say('chair.approve.lacunas')}
          count={say('chair.approve.elements', { count: elementsIn(lacunas) })}
          why={say('chair.approve.lacunas.what')}
        >
          <Places places={lacunas} />
        </Group>
      )}
      {notAgreed.length > 0 && (
        <Group
          title={say('chair.approve.not-agreed')}
          count={say('chair.approve.elements', { count: elementsIn(notAgreed) })}
        >
          <Places places={notAgreed} />
        </Group>
      )}
    </>
  );
}

function elementsIn(places: Obstacles['lacunas']): number {
  return places.reduce((sum, { elements }) => sum + elements.length, 0);
}

interface GroupProps {
  readonly title: string;
  readonly count: string;
  readonly why?: string;
  readonly children: ReactNode;
}

function Group({ title, count, why, children }: GroupProps) {
  return (
    <section className="apr-s">
      <div className="sech">
        <h3>{title}</h3>
        <span className="c num">{count}</span>
      </div>
      {why && <p className="t13 i3 apr-y">{why}</p>}
      {children}
    </section>
  );
}

function Standing({ changes }: { readonly changes: readonly ChangeId[] }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const state = useNegotiation();
  const byProposal = [...Map.groupBy(changes, proposalOf)].map(
    ([id, own]) => [id, thingsAmong(findProposal(state, id)!, new Set(own))] as const,
  );
  return (
    <Group
      title={say('chair.approve.standing')}
      count={say('chair.approve.changes', { count: byProposal.reduce((sum, [, count]) => sum + count, 0) })}
    >
      <ul className="apr-l">
        {byProposal.map(([id, count]) => (
          <li key={id}>
            <a href={routeHref({ negotiation, page: 'proposal', proposal: id })}>
              <ProposalNumber id={id} />
              <span className="t13 i2 num">{say('chair.approve.changes', { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** Each leads to its first open member, or else to any of its members: there the chair releases it. */
function Packages({ packages }: Pick<Obstacles, 'packages'>) {
  const { say } = useText();
  const state = useNegotiation();
  const { negotiation } = useSeat();
  return (
    <Group
      title={say('chair.approve.packages')}
      count={say('chair.approve.packages.count', { count: packages.length })}
      why={say('chair.approve.packages.what')}
    >
      <ul className="apr-l">
        {packages.map(({ name, open }) => {
          const member = open[0] ?? state.packages[name]!.members[0]!;
          const count = open.reduce((sum, { elements }) => sum + elements.length, 0);
          return (
            <li key={name}>
              <a href={routeHref({ negotiation, page: 'plan', unit: member.unit })}>
                <b>{say('chair.approve.package', { name })}</b>
                <span className="t13 i2">
                  {count > 0
                    ? say('chair.approve.package.open', { count })
                    : say('chair.approve.package.clear')}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}

function Places({ places }: { readonly places: Obstacles['lacunas'] }) {
  const speaker = useText();
  const { units } = useNegotiation();
  const { negotiation } = useSeat();
  return (
    <ul className="apr-l">
      {places.map(({ unit: id, elements }) => {
        const unit = units[id]!;
        return (
          <li key={id}>
            <a href={routeHref({ negotiation, page: 'plan', unit: id })}>
              <b>{unitTitle(speaker, unit.label)}</b>
              <span className="t13 i2">
                <ElementNames unit={unit} elements={elements} />
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function ElementNames({ unit, elements }: { readonly unit: Unit; readonly elements: readonly ElementId[] }) {
  const speaker = useText();
  const { text } = currentVersion(unit);
  if (elements.length === text.elements.length) return speaker.say('chair.approve.whole');
  return speaker.list(elements.map((id) => placeName(speaker, unit, text, elementOf(text, id)!)));
}
