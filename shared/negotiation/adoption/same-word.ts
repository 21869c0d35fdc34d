/** Small words that agree in number, gender or sound with their neighbours. */
const AGREEING: readonly (readonly string[])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ['a', 'an'],
  ['this', 'these'],
  ['that', 'those'],
  ['el', 'la', 'los', 'las'],
  ['un', 'una', 'unos', 'unas'],
  ['es', 'son'],
  ['ha', 'han'],
  ['su', 'sus'],
  ['y', 'e'],
  ['le', 'la', 'les'],
  ['os', 'as'],
];

/** Endings that one word takes; a stem of four letters or more stands before them. */
const ENDINGS: readonly (readonly string[])[] = [
  ['', 's', 'es', 'ed', 'd', 'ing'],
  ['e', 'es', 'ed', 'ing'],
  ['y', 'ies', 'ied', 'ying'],
  ['o', 'a', 'os', 'as'],
  ['e', 'a', 'es', 'as'],
  ['', 'a', 'as', 'es', 'e'],
  ['', 'n'],
  ['z', 'ces'],
  ['al', 'ais', 'aux'],
  ['ao', 'oes'],
  ['m', 'ns'],
];
const SHORTEST_STEM = 4;
/** `use`, `uses`. */
const SHORTEST_PLURAL = 3;

/** Below this a letter more or less makes another word too easily. */
const SHORTEST_MISSPELT = 8;

/**
 * The same word, spelt or ending otherwise? Both in lower case and without accents. Figures are never the same as others.
 * Where one letter makes another word (`adopt`, `adapt`), the answer is no.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^\p{L}+$/u.test(a + b)) return false;
  return agrees(a, b) || endsOtherwise(a, b) || variant(a) === variant(b) || isMisspelt(a, b);
}

function agrees(a: string, b: string): boolean {
  return AGREEING.some((words) => words.includes(a) && words.includes(b));
}

function endsOtherwise(a: string, b: string): boolean {
  if (a === `${b}s` || b === `${a}s`) return Math.min(a.length, b.length) >= SHORTEST_PLURAL;
  return ENDINGS.some((endings) => {
    const stems = stemsOf(a, endings);
    return stemsOf(b, endings).some((stem) => stem.length >= SHORTEST_STEM && stems.includes(stem));
  });
}

function stemsOf(word: string, endings: readonly string[]): string[] {
  return endings
    .filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, word.length - ending.length));
}

/** The usages of two sides of an ocean, and doubled letters, brought to one form. */
function variant(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/isation(s?)$/u, 'ization$1')
    .replace(/(is|ys)(e|es|ed|ing)$/u, (_, stem: string, ending: string) => `${stem[0]}z${ending}`)
    .replace(/our/u, 'or')
    .replace(/tre(s?)$/u, 'ter$1')
    .replace(/ogue(s?)$/u, 'og$1')
    .replace(/programme/u, 'program')
    .replace(/ence(s?)$/u, 'ense$1')
    .replace(/[ao]e/gu, 'e')
    .replace(/(\p{L})\1/gu, '$1');
}

/** One letter missing, one too many, or two beside each other changed, in a long word that begins alike. */
function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_MISSPELT || long.length - short.length > 1 || short[0] !== long[0])
    return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const turned = short[at] === long[at + 1] && short[at + 1] === long[at];
  return turned && short.slice(at + 2) === long.slice(at + 2);
}
