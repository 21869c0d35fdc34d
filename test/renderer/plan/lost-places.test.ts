import { describe, expect, it } from 'vitest';
import { lostPlaces } from '../../../renderer/plan/lost-places.ts';

const l = (id: string) => ({ lacuna: id as never });

describe('lost places', () => {
  it('are known by the words beside them, cut between words', () => {
    const text = [
      'Establish a national tr',
      l('l1'),
      ' rehabilitation and reintegration system',
      l('l2'),
      '.',
    ];
    expect(lostPlaces(text)).toEqual([
      { lacuna: 'l1', before: '…a national tr', after: ' rehabilitation…' },
      { lacuna: 'l2', before: '…system', after: '.' },
    ]);
  });

  it('an element without any words is one place with nothing beside it', () => {
    expect(lostPlaces([l('l1')])).toEqual([{ lacuna: 'l1', before: '', after: '' }]);
    expect(lostPlaces(['Whole words.'])).toEqual([]);
  });
});
