import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  /** What is wrong with it, in words; makes the field invalid. */
  readonly error?: string | null | undefined;
  /** Stands inside at the end: a word on what was found. */
  readonly after?: ReactNode;
  /** Several lines. */
  readonly rows?: number;
  readonly look?: 'code';
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly required?: boolean;
}

export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    help,
    error,
    after,
    rows,
    look,
    maxLength,
    autoComplete = 'off',
    required = false,
  } = props;
  const input = {
    spellCheck: rows !== undefined,
    autoComplete,
    ...(maxLength === undefined ? {} : { maxLength }),
  } as const;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
    >
      <Label className="lbl">{label}</Label>
      <div className={rows === undefined ? 'fld' : 'fld area'}>
        {rows === undefined ? (
          <Input {...input} className={look ?? ''} />
        ) : (
          <TextArea {...input} rows={rows} />
        )}
        {after}
      </div>
      <FieldError className="help err">{error}</FieldError>
      {help && !error && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
    </TextField>
  );
}
