import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from './tooltip.tsx';
import { LoaderCircle } from 'lucide-react';

/** `cannot-undo`: what the person cannot take back. `gavel`: the chair alone. One `primary` in a view. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'cannot-undo' | 'gavel';

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'pri',
  secondary: '',
  quiet: 'ghost',
  'cannot-undo': 'bad',
  gavel: 'agree',
};

export interface ButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'children' | 'isDisabled' | 'isPending' | 'style'
> {
  readonly children: ReactNode;
  readonly look?: ButtonLook | undefined;
  readonly size?: 'small' | 'large' | undefined;
  readonly icon?: ReactNode;
  /** Why it cannot be pressed now. It stays focusable and tells the reason; put the reason on screen too. */
  readonly off?: string | null | undefined;
  /** The label while it works, in the present participle. */
  readonly busy?: string | false | undefined;
  /** For a button that stays down: `Supported`. */
  readonly pressed?: boolean | undefined;
  readonly className?: string | undefined;
}

const SIZES = { small: 'sm', large: 'lg' } as const;

export function buttonClasses(
  props: Pick<ButtonProps, 'look' | 'size' | 'off' | 'busy' | 'pressed' | 'className'>,
): string {
  const { look = 'secondary', size, off, busy, pressed, className } = props;
  const classes = [
    'btn',
    LOOKS[look],
    size && SIZES[size],
    off && 'is-off',
    busy && 'is-busy',
    pressed && 'on',
    className,
  ];
  return classes.filter(Boolean).join(' ');
}

export function Button(props: ButtonProps) {
  const { children, look, size, icon, off, busy, pressed, className, onPress, ...rest } = props;
  const idle = !off && !busy;
  return (
    <AriaButton
      {...rest}
      {...(idle && onPress ? { onPress } : {})}
      {...(idle ? {} : { type: 'button' as const })}
      className={buttonClasses({ look, size, off, busy, pressed, className })}
      render={(dom) => (
        <button
          {...dom}
          {...(idle ? {} : { 'aria-disabled': true })}
          {...(off ? { title: off, 'aria-description': off } : {})}
          {...(busy ? { 'aria-busy': true } : {})}
          {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        />
      )}
    >
      {busy ? <LoaderCircle aria-hidden /> : icon}
      {busy || children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'busy'> {
  /** Says what it does; also its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, className = '', look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip words={label}>
      <Button {...rest} look={look} icon={icon} className={`ico ${className}`} aria-label={label}>
        <span className="vh">{label}</span>
      </Button>
    </Tooltip>
  );
}
