import type { TextVersion } from '../../shared/negotiation/state.ts';
import { footnotesOf } from '../../shared/plan/unit.ts';
import { type Numbering, printedNumbers } from '../editor/numbers.ts';
import { useText } from '../i18n/use-text.ts';
import { TextView } from '../text/text-view.tsx';

interface CurrentTextProps {
  readonly version: TextVersion;
  readonly numbering: Numbering;
}

/** The text that the draft is compared with, to be read and not written. Set like the draft, so that the eye can compare. */
export function CurrentText({ version, numbering }: CurrentTextProps) {
  const { say } = useText();
  const { text } = version;
  const numbers = printedNumbers(text, numbering);
  const body = text.elements.filter(({ kind }) => kind !== 'footnote');
  return (
    <article
      className="draft-text reading"
      data-pane="text"
      tabIndex={-1}
      lang="en"
      aria-label={say('draft.version', { number: version.number })}
    >
      {[...body, ...footnotesOf(text)].map((element) => (
        <p
          key={element.id}
          className="el"
          data-kind={element.kind}
          data-number={numbers.get(element.id) ?? ''}
        >
          <TextView text={element.text} />
        </p>
      ))}
    </article>
  );
}
