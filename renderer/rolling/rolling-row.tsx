import type { ElementId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import type { RollingElement, Standing } from '../../shared/rolling/rolling-text.ts';
import { unreachable } from '../../shared/verdict.ts';
import { useText } from '../i18n/use-text.ts';
import { elementNameIn } from '../link/names.ts';
import { NoteNumber, TextView } from '../text/text-view.tsx';
import { AddedWords, BracketWords, Struck, partiesOf } from './bracket-words.tsx';
import type { Look } from './view.ts';
import { WhoStands } from './who-stands.tsx';

interface RowProps {
  readonly unit: Unit;
  readonly element: RollingElement;
  readonly labels: ReadonlyMap<ElementId, string>;
  readonly look: Look;
  /** A number, or nothing, for each line of the text. */
  readonly lines: readonly string[];
  readonly from: number;
}

/** One element: its line numbers, its own number, its words, and who stands where on them. */
export function RollingRow({ unit, element, labels, look, lines, from }: RowProps) {
  const kind = kindOf(unit, element);
  return (
    <div className={`rl k-${kind}`} data-element={idOf(element)}>
      <span className="ln num" aria-hidden>
        {lines.map((line, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name than their place
          <i key={i}>{line}</i>
        ))}
      </span>
      <span className="n num">
        {kind === 'footnote' ? <NoteNumber id={idOf(element)} /> : labels.get(idOf(element))}
      </span>
      <p className="tx" lang="en">
        <Words unit={unit} element={element} labels={labels} look={look} />
      </p>
      <WhoStands unit={unit} element={element} from={from} />
    </div>
  );
}

function idOf(element: RollingElement): ElementId {
  if (element.kind === 'current') return element.element.id;
  return element.kind === 'added' ? element.variants[0]!.element.id : element.element;
}

function kindOf(unit: Unit, element: RollingElement) {
  if (element.kind === 'current') return element.element.kind;
  if (element.kind === 'added') return element.variants[0]!.element.kind;
  return elementOf(currentVersion(unit).text, element.element)?.kind ?? 'action';
}

type WordsProps = Pick<RowProps, 'unit' | 'element' | 'labels' | 'look'>;

function Words({ unit, element, labels, look }: WordsProps) {
  const speaker = useText();
  switch (element.kind) {
    case 'added':
      return (
        <AddedWords
          text={element.variants[0]!.element.text}
          parties={partiesOf(
            unit,
            element.variants.flatMap(({ proposals }) => proposals),
          )}
          who={look.who}
        />
      );
    case 'moved-here':
      return (
        <span className="mvd">
          {speaker.say('rolling.moved-here', { place: nameOf(speaker, unit, element.element, labels) })}
        </span>
      );
    case 'current':
      return <CurrentWords standing={element} unit={unit} labels={labels} look={look} />;
    default:
      return unreachable(element);
  }
}

function CurrentWords({
  standing,
  unit,
  labels,
  look,
}: Omit<WordsProps, 'element'> & { readonly standing: Standing }) {
  const speaker = useText();
  const { element, stretches, deletion, moves } = standing;
  const disputed = stretches.some(({ kind }) => kind === 'bracket');
  if (deletion && !disputed)
    return <Struck text={element.text} parties={partiesOf(unit, deletion.proposals)} who={look.who} />;
  return (
    <>
      {stretches.map((stretch, i) =>
        stretch.kind === 'plain' ? (
          // oxlint-disable-next-line react/no-array-index-key -- stretches of one line have no other name
          <TextView key={i} text={stretch.text} />
        ) : (
          <BracketWords
            key={stretch.bracket.options[0]!.changes.join()}
            bracket={stretch.bracket}
            unit={unit}
            who={look.who}
          />
        ),
      )}
      {moves.map(({ after, proposals }) => (
        <span key={proposals[0]!.id} className="mvd">
          {after === null
            ? speaker.say('rolling.move.first')
            : speaker.say('rolling.move', { place: nameOf(speaker, unit, after, labels) })}
        </span>
      ))}
    </>
  );
}

function nameOf(
  speaker: Parameters<typeof elementNameIn>[0],
  unit: Unit,
  id: ElementId,
  labels: ReadonlyMap<ElementId, string>,
): string {
  const { text } = currentVersion(unit);
  const element = elementOf(text, id);
  return element ? elementNameIn(speaker, text, element, labels.get(id) ?? '') : '';
}
