import { describe, expect, it } from 'vitest';
import { styleEdit } from '../../../shared/negotiation/adoption/style.ts';
import type { ElementId } from '../../../shared/ids.ts';

const style = (before: string, after: string) => styleEdit([before], [after]);

describe('what a style review may change', () => {
  it.each([
    ['a blank', 'treatment  services', 'treatment services'],
    ['capitals', 'the Member States', 'the member states'],
    ['accents', 'la accion comun', 'la acción común'],
    ['a comma', 'care, treatment and rehabilitation', 'care, treatment, and rehabilitation'],
    ['quotation marks and dashes', '"care" - now', '“care” – now'],
    ['a full stop', 'Foster training', 'Foster training.'],
    ['a hyphen', 'drug dependent persons', 'drug-dependent persons'],
    ['a compound in one', 're-integration', 'reintegration'],
    ['an apostrophe', 'the states’ duty', 'the state’s duty'],
    ['a plural', 'the program of care', 'the programs of care'],
    ['agreement of the verb', 'the measures is taken', 'the measures are taken'],
    ['an ending', 'promote and strengthening', 'promoting and strengthening'],
    ['gender and number', 'las medidas adoptados', 'las medidas adoptadas'],
    ['the article', 'el medida', 'la medida'],
    ['the article before a vowel', 'a approach', 'an approach'],
    ['the other side of the ocean', 'organisation of the centre', 'organization of the center'],
    ['doubled letters', 'adress', 'address'],
    ['a missing letter', 'rehabilitaton programs', 'rehabilitation programs'],
    ['two letters in the wrong order', 'rehabiltiation', 'rehabilitation'],
  ])('[AD3] %s', (_, before, after) => {
    expect(style(before, after)).toEqual([]);
    expect(style(after, before)).toEqual([]);
  });

  it.each([
    ['another verb', 'states may adopt', 'states shall adopt', [{ before: 'may', after: 'shall' }]],
    ['one letter that makes another word', 'adopt', 'adapt', [{ before: 'adopt', after: 'adapt' }]],
    ['a negation', 'shall be used', 'shall not be used', [{ before: '', after: 'not' }]],
    ['a word less', 'care and treatment', 'care treatment', [{ before: 'and', after: '' }]],
    ['a figure', 'within 10 days', 'within 100 days', [{ before: '10', after: '100' }]],
    ['a percentage', '5 % of them', '5 of them', [{ before: '%', after: '' }]],
    ['its contrary', 'legal trade', 'illegal trade', [{ before: 'legal', after: 'illegal' }]],
    ['another ending that is another word', 'useful', 'useless', [{ before: 'useful', after: 'useless' }]],
    ['two words in one', 'not able', 'notable', [{ before: 'not able', after: 'notable' }]],
    ['a short word with a letter more', 'county', 'country', [{ before: 'county', after: 'country' }]],
  ])('[AD3] not %s', (_, before, after, found) => {
    expect(style(before, after)).toEqual(found);
  });

  it('[AD3] not the order of words', () => {
    expect(style('drugs and alcohol', 'alcohol and drugs')).not.toEqual([]);
  });

  it('[AD3] a footnote’s mark stays where it is among the words', () => {
    const mark = { footnote: 'f1' as ElementId };
    expect(styleEdit(['Care ', mark, 'and treatment'], ['care, ', mark, ' and treatment'])).toEqual([]);
    expect(styleEdit(['Care ', mark, 'and treatment'], ['Care and ', mark, 'treatment'])).not.toEqual([]);
    expect(styleEdit(['Care', mark], ['Care'])).toEqual([{ before: '*', after: '' }]);
  });
});
