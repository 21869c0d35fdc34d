import { describe, expect, it } from 'vitest';
import { codeForm } from '../../../renderer/start/join-code.ts';

describe('a code while it is typed', () => {
  it.each(['7KQM-2XWD-9FHT', '7kqm2xwd9fht', ' 7kqm 2xwd – 9fht '])('is whole in any dress: %j', (typed) =>
    expect(codeForm(typed)).toEqual({ kind: 'whole', code: '7KQM-2XWD-9FHT' }),
  );

  it('says how many characters are missing or too many', () => {
    expect(codeForm('7KQM-2XWD-9FH')).toEqual({ kind: 'short', missing: 1 });
    expect(codeForm('7KQM-2XWD-9FHTT2')).toEqual({ kind: 'long', over: 2 });
    expect(codeForm('  ')).toEqual({ kind: 'empty' });
  });

  it('names the character that no code has', () =>
    expect(codeForm('7KQM-0XWD')).toEqual({ kind: 'bad-letter', letter: '0' }));
});
