import { SYMBOL_LIMIT, readSymbol } from '../../shared/plan/symbol.ts';
import { Field } from '../components/field.tsx';
import { useText } from '../i18n/use-text.ts';

interface SymbolFieldProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** Read as people write symbols, and shown as it will be printed. */
export function SymbolField({ value, onChange }: SymbolFieldProps) {
  const { say } = useText();
  const read = readSymbol(value);
  const wrong = value.trim() !== '' && !read;
  return (
    <Field
      label={say('print.symbol')}
      value={value}
      onChange={onChange}
      maxLength={SYMBOL_LIMIT}
      error={wrong ? say('print.symbol.unread') : null}
      help={read ? say('print.symbol.printed', { symbol: read }) : say('print.symbol.help')}
    />
  );
}
