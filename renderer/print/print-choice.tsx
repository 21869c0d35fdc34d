import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { DOCUMENTS, type DocumentKind } from '../../shared/negotiation/issuing/act.ts';
import { useText } from '../i18n/use-text.ts';

interface PrintChoiceProps {
  readonly value: DocumentKind;
  readonly onChange: (what: DocumentKind) => void;
}

/** Every print with what it is for. */
export function PrintChoice({ value, onChange }: PrintChoiceProps) {
  const { say } = useText();
  const id = useId();
  return (
    <RadioGroup
      className="prt-w"
      aria-label={say('print.what')}
      value={value}
      onChange={(what) => onChange(what as DocumentKind)}
    >
      {DOCUMENTS.map((what) => (
        <Radio
          key={what}
          value={what}
          className="prt-k"
          aria-label={say(`print.what.${what}`)}
          aria-describedby={`${id}-${what}`}
        >
          {({ isSelected }) => (
            <>
              <span className={isSelected ? 'rb on' : 'rb'} aria-hidden />
              <span>
                <b>{say(`print.what.${what}`)}</b>
                <span id={`${id}-${what}`}>{say(`print.words.${what}`)}</span>
              </span>
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
