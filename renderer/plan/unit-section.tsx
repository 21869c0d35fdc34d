import { Hourglass, Timer } from 'lucide-react';
import { Fragment, memo } from 'react';
import type { Run } from '../../shared/compare/provenance.ts';
import type { UnitId } from '../../shared/ids.ts';
import { bracketedElements, currentVersion } from '../../shared/negotiation/read.ts';
import { isToBeConfirmed, joinedNow } from '../../shared/negotiation/notes/joining.ts';
import type { Note, Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type Element, bodyOf, footnotesOf } from '../../shared/plan/unit.ts';
import { routeHref } from '../app/route.ts';
import { PartyCode, Plaques } from '../components/plaque.tsx';
import { StatusIcon } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { goToAnchor, markAnchor, noteAnchor, useReferences } from '../text/references.tsx';
import { RestoredText } from '../text/restored-text.tsx';
import { type Whole, elementStanding } from './standing.ts';

interface UnitSectionProps {
  readonly unit: Unit;
  readonly notes: readonly Note[];
  /** The same object until it changes: sections are not drawn again without need. */
  readonly whole: Whole;
  readonly selected: boolean;
}

export const unitAnchor = (unit: UnitId) => `unit-${unit}`;

/** One objective, or the introduction, as it stands. Drawn again only when it changes itself. */
export const UnitSection = memo(function UnitSection({ unit, notes, whole, selected }: UnitSectionProps) {
  const speaker = useText();
  const { negotiation } = useSeat();
  const { text, runs } = currentVersion(unit);
  const labels = elementLabels(unit.label, text);
  const brackets = bracketedElements(unit);
  const rowOf = (element: Element) => ({
    unit: unit.id,
    element,
    runs: runs[element.id] ?? [],
    label: labels.get(element.id) ?? '',
    standing: elementStanding(unit, element, brackets.get(element.id)?.length ?? 0, whole),
  });
  const rows = bodyOf(text).map(rowOf);
  const title = unitTitle(speaker, unit.label);
  return (
    <section
      className={selected ? 'obj cur-obj' : 'obj'}
      id={unitAnchor(unit.id)}
      data-unit={unit.id}
      aria-label={title}
      aria-current={selected ? 'true' : undefined}
    >
      <h3 className="olab">
        <a className="cap" href={routeHref({ negotiation, page: 'plan', unit: unit.id })}>
          {title}
        </a>
      </h3>
      <div className="acts">
        {rows.map((row) => (
          <ElementRow key={row.element.id} {...row} />
        ))}
      </div>
      <Additions unit={unit} />
      <Footnotes unit={unit} notes={notes} whole={whole} />
    </section>
  );
});

interface ElementRowProps {
  readonly unit: UnitId;
  readonly element: Element;
  readonly runs: readonly Run[];
  readonly label: string;
  readonly standing: ReturnType<typeof elementStanding>;
}

function ElementRow({ unit, element, runs, label, standing }: ElementRowProps) {
  return (
    <div className={`act k-${element.kind}`}>
      {element.kind === 'action' && <span className="n num">{label}</span>}
      <p lang="en">
        <RestoredText unit={unit} text={element.text} runs={runs} />
      </p>
      <Margin standing={standing} />
    </div>
  );
}

function image(label: string) {
  return { role: 'img', 'aria-label': label };
}

/** What holds it up, without words over the text: who is pending, what is under silence. */
function Margin({ standing }: Pick<ElementRowProps, 'standing'>) {
  const { say, list, party } = useText();
  const pending = say('plan.pending-for', { parties: list(standing.pending.map(party)) });
  return (
    <span className="mg">
      <StatusIcon status={standing.status} />
      {standing.changes > 0 && (
        <span className="pc num" title={say('plan.changes-count', { count: standing.changes })}>
          {standing.changes}
        </span>
      )}
      {standing.pending.length > 0 && (
        <span className="mg-i" title={pending}>
          <Hourglass {...image(pending)} />
        </span>
      )}
      {standing.isSilent && (
        <span className="mg-i" title={say('status.silence')}>
          <Timer {...image(say('status.silence'))} />
        </span>
      )}
    </span>
  );
}

/** What is proposed to be added has no place in the current text yet: says that it is there, and whose it is. */
function Additions({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const held = new Set(currentVersion(unit).text.elements.map(({ id }) => id));
  const added = [...bracketedElements(unit)].filter(([id]) => !held.has(id)).flatMap(([, tabled]) => tabled);
  if (added.length === 0) return null;
  const parties = [...new Set(added.map(({ proposal }) => proposal.proponent))];
  return (
    <p className="adds">
      <StatusIcon status="bracketed" silent />
      {say('plan.additions', { count: added.length })}
      <Plaques parties={parties} />
    </p>
  );
}

/** The unit's own footnotes, then what delegations have noted on it. */
function Footnotes({ unit, notes, whole }: Pick<UnitSectionProps, 'unit' | 'notes' | 'whole'>) {
  const { text, runs } = currentVersion(unit);
  const footnotes = footnotesOf(text);
  const brackets = bracketedElements(unit);
  if (footnotes.length + notes.length === 0) return null;
  return (
    <ol className="fnotes">
      {footnotes.map((element) => (
        <Footnote
          key={element.id}
          unit={unit.id}
          element={element}
          runs={runs[element.id] ?? []}
          standing={elementStanding(unit, element, brackets.get(element.id)?.length ?? 0, whole)}
        />
      ))}
      {notes.map((note) => (
        <DelegationNote key={note.id} note={note} due={isToBeConfirmed(note, unit)} />
      ))}
    </ol>
  );
}

function Footnote({ unit, element, runs, standing }: Omit<ElementRowProps, 'label'>) {
  const { say } = useText();
  const number = useReferences().noteNumber(element.id);
  return (
    <li id={noteAnchor(element.id)} tabIndex={-1}>
      <sup>
        <button
          type="button"
          className="fn-b"
          aria-label={say('plan.back-to-mark', { number: number ?? 0 })}
          onClick={() => goToAnchor(markAnchor(element.id))}
        >
          {number}
        </button>
      </sup>
      <span lang="en">
        <RestoredText unit={unit} text={element.text} runs={runs} />
      </span>
      <Margin standing={standing} />
    </li>
  );
}

function DelegationNote({ note, due }: { readonly note: Note; readonly due: boolean }) {
  const { say } = useText();
  const joined = joinedNow(note);
  return (
    <li>
      <b className="rsvm" aria-hidden="true">
        {say(`plan.note.mark.${note.kind}`)}
      </b>
      <span>
        <PartyCode party={note.party} />
        {joined.map((party) => (
          <Fragment key={party}>
            {' '}
            <PartyCode party={party} />
          </Fragment>
        ))}{' '}
        <i>{say(`plan.note.${note.kind}`)}.</i> {due && <b className="due">{say('plan.note.due')}</b>}{' '}
        {note.text}
      </span>
    </li>
  );
}
