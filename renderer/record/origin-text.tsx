import { Fragment, type KeyboardEvent, type MouseEvent } from 'react';
import type { CreditedText } from '../../shared/compare/take.ts';
import { partiesOf } from '../../shared/compare/word-origin.ts';
import type { ElementId, Party } from '../../shared/ids.ts';
import { type Inline, LACUNA_MARK } from '../../shared/plan/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useReferences } from '../text/references.tsx';
import { type Piece, type Stretch, stretchesOf } from './words.ts';

/** A word of the text in view. */
export interface ChosenWord {
  readonly element: ElementId;
  readonly at: number;
}

interface OriginTextProps {
  readonly credited: CreditedText;
  readonly element: ElementId;
  readonly chosen: ChosenWord | null;
  /** Only this delegation's words are underlined; `null`: everybody's. */
  readonly only: Party | null;
  readonly onChoose: (word: ChosenWord) => void;
}

/**
 * Every word can be chosen with the pointer; with the keyboard every stretch that came in together, and from its first word
 * the others. Words keep their ink: the line under them says who brought them.
 */
export function OriginText({ credited, element, chosen, only, onChoose }: OriginTextProps) {
  const at = chosen?.element === element ? chosen.at : null;
  return stretchesOf(credited, element).map((stretch) => (
    <StretchView
      key={stretch.at}
      stretch={stretch}
      chosen={at}
      only={only}
      onChoose={(place) => onChoose({ element, at: place })}
    />
  ));
}

interface StretchViewProps {
  readonly stretch: Stretch;
  readonly chosen: number | null;
  readonly only: Party | null;
  readonly onChoose: (at: number) => void;
}

function StretchView({ stretch, chosen, only, onChoose }: StretchViewProps) {
  const { say, party, list } = useText();
  const parties = partiesOf(stretch.origin);
  const shown = parties.filter((each) => only === null || each === only);
  const { origin } = stretch;
  const brought =
    origin.kind === 'restored' || origin.kind === 'corrected'
      ? say(`text.${origin.kind}`, { act: origin.act })
      : parties.length > 0
        ? say('text.brought', { parties: list(parties.map(party)) })
        : undefined;
  const line = shown.length > 0 ? ` pv d-${shown[0]}` : 'act' in origin ? ' rst' : '';
  const first = stretch.pieces.find(({ kind }) => kind === 'word') ?? stretch.pieces[0];
  const onClick = ({ target }: MouseEvent) => {
    const word = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    onChoose(word ? Number(word.dataset['at']) : (first?.at ?? stretch.at));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(first?.at ?? stretch.at);
  };
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a stretch runs over line ends, which no `button` can
      role="button"
      tabIndex={0}
      className={`ost${line}`}
      title={brought}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {stretch.pieces.map((piece) => (
        <PieceView key={piece.at} piece={piece} chosen={piece.at === chosen} />
      ))}
    </span>
  );
}

function PieceView({ piece, chosen }: { readonly piece: Piece; readonly chosen: boolean }) {
  if (piece.kind === 'between') return <Mark inline={piece.inline} />;
  return (
    <span
      data-at={piece.at}
      {...(chosen ? { className: 'ow on', 'data-chosen': true } : { className: 'ow' })}
    >
      {piece.word}
    </span>
  );
}

/** Marks are only shown here: a link inside of something that is pressed could not be reached. */
function Mark({ inline }: { readonly inline: Inline }) {
  const { noteNumber } = useReferences();
  if (typeof inline === 'string') return <Fragment>{inline}</Fragment>;
  if ('footnote' in inline) return <sup className="fn">{noteNumber(inline.footnote) ?? '*'}</sup>;
  return <span className="lac">{LACUNA_MARK}</span>;
}
