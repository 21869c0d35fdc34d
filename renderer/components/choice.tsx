import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Two to four views of the same thing, side by side. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  wide = false,
}: ChoiceProps<Value> & { readonly wide?: boolean }) {
  return (
    <ToggleButtonGroup
      className={wide ? 'seg wide' : 'seg'}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as Value)}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          className={({ isSelected }) => (isSelected ? 'on' : '')}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface SelectFieldProps<Value extends string> extends ChoiceProps<Value> {
  /** In bars the label is for screen readers only. */
  readonly bare?: boolean;
  readonly className?: string;
}

export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  bare = false,
  className = '',
}: SelectFieldProps<Value>) {
  return (
    <Select
      className={`sel ${className}`}
      value={value}
      onChange={(key) => key !== null && onChange(String(key) as Value)}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className="lbl">{label}</Label>}
      <AriaButton className={bare ? 'btn sm' : 'fld sel-b'}>
        <SelectValue className="grow trunc" />
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="pop menu">
        <ListBox className="menu-l">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className="menu-i" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
