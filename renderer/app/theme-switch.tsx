import { Laptop, Moon, Sun } from 'lucide-react';
import { IconButton } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { THEMES, type Theme, useTheme } from './theme.ts';

const THEME_ICONS: Readonly<Record<Theme, typeof Sun>> = { system: Laptop, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const { say } = useText();
  const [theme, setTheme] = useTheme();
  const Icon = THEME_ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <IconButton
      size="small"
      className="quiet"
      label={say('app.theme', { theme: say(`app.theme.${theme}`), next: say(`app.theme.${next}`) })}
      icon={<Icon aria-hidden />}
      onPress={() => setTheme(next)}
    />
  );
}
