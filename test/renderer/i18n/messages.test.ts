import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../../renderer/i18n/catalogue.ts';
import { type MessageId, messages } from '../../../renderer/i18n/index.ts';
import { pickLanguage } from '../../../renderer/i18n/language.tsx';

const root = join(import.meta.dirname, '..', '..', '..', 'renderer');
const ids = Object.keys(messages.en) as MessageId[];

/** The names that a message wants values for. Tags count: they want a function. */
function argumentsOf(message: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>;
    const wants = typeof node['type'] === 'number' && node['type'] !== 0 && node['type'] !== 7;
    if (wants && typeof node['value'] === 'string') names.add(node['value']);
    Object.entries(node).forEach(([key, inner]) => key !== 'location' && walk(inner));
  };
  walk(new IntlMessageFormat(message, language).getAst());
  return [...names].toSorted();
}

/** The branches of every plural of a message. */
function pluralsOf(message: string, language: string): string[][] {
  const found: string[][] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const node = value as { type?: number; options?: Record<string, unknown> };
    if (node.type === 6 && node.options) found.push(Object.keys(node.options));
    Object.values(node).forEach(walk);
  };
  walk(new IntlMessageFormat(message, language).getAst());
  return found;
}

describe.each(UI_LANGUAGES)('the messages in %s', (language) => {
  it('are the same ones, each of them said', () => {
    expect(Object.keys(messages[language]).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect(messages[language][id].trim(), id).not.toBe('');
  });

  it('ask for the same values', () => {
    for (const id of ids) {
      expect(argumentsOf(messages[language][id], language), id).toEqual(argumentsOf(messages.en[id], 'en'));
    }
  });

  it('have every plural that the language has', () => {
    const rules = new Intl.PluralRules(language);
    const { pluralCategories } = rules.resolvedOptions();
    // Where `one` means 1 and nothing else, `=1` says it too.
    const onlyOne = rules.select(0) !== 'one';
    for (const id of ids) {
      for (const branches of pluralsOf(messages[language][id], language)) {
        const said = branches.map((branch) => (onlyOne && branch === '=1' ? 'one' : branch));
        expect(said, id).toEqual(expect.arrayContaining(pluralCategories));
      }
    }
  });
});

describe('every message', () => {
  it('is in one folder only, and begins with its name', () => {
    const folders = globSync('*/messages.ts', { cwd: root }).map((file) => file.split(/[\\/]/)[0]!);
    const strays = ids.filter(
      (id) =>
        !folders.some(
          (folder) => id.startsWith(`${folder}.`) || id.startsWith(`${folder.replace(/s$/, '')}s.`),
        ),
    );
    expect(strays).toEqual([]);
  });

  it('is used: by its name, or by a name that is put together', () => {
    const sources = globSync('**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !file.endsWith('messages.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const joined = [...sources.matchAll(/`([a-z][a-z0-9.-]+\.)\$\{/g)].map((match) => match[1]!);
    const unused = ids.filter(
      (id) => !sources.includes(`'${id}'`) && !joined.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

describe('the language of the interface', () => {
  it('is the first wished one that there is', () => {
    expect(pickLanguage([null, 'pt-BR', 'es-MX', 'en'])).toBe('es');
    expect(pickLanguage([null, 'de'])).toBe('en');
    expect(pickLanguage(['en', 'es-MX'])).toBe('en');
  });
});
