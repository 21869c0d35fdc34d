import * as z from 'zod/mini';

/**
 * A plan of action as it was read from a source document: what stands, in the source's own words, and where
 * words are lost. This is the door through which a base text enters a negotiation; nothing in it was ever
 * filled in.
 */

/** Stands in a text where words or letters of the source are lost. */
export const LOST_WORDS = '[…]';

/** No controls, and no half of a surrogate pair: that could not be sealed into a record. */
const words = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const printed = words(20_000).check(z.regex(/^\S(?:.*\S)?$/su));
const ordinal = z.int().check(z.minimum(1), z.maximum(99));
const lineNumbers = z
  .array(z.int().check(z.minimum(1), z.maximum(1_000_000)))
  .check(z.minLength(1), z.maxLength(10_000));

const Meta = z.strictObject({
  /** Document series, printed canonically: `OEA/Ser.L/XIV.2.60`. */
  series: printed,
  /** Document symbol, printed canonically: `CICAD/doc.2255/16`, suffixes as in `CICAD/doc.1967/12 rev. 1`. */
  symbol: printed,
  /** The session's name as printed: `SIXTIETH REGULAR SESSION`. */
  session: printed,
  /** Where the session met, as printed. */
  place: printed,
  /** When the session met, as printed: `November 2-4, 2016`. */
  dates: printed,
  /** Date of issue, ISO 8601: `2016-10-17`. */
  date: z.iso.date(),
  /** Drafting languages as named in the header, in its order: `["Spanish", "English"]`. */
  originalLanguages: z.array(printed).check(z.minLength(1), z.maxLength(10)),
  /** The title as printed; title lines are joined with a blank. */
  title: printed,
  /**
   * `Oct. 11, 2016 Version`, without its parentheses; empty when the document prints none. Not the date of
   * issue.
   */
  versionStamp: words(500),
  /**
   * `Approved by the High Level Group on …`, without its parentheses; absent when the document prints none.
   */
  statusLine: z.exactOptional(printed),
  /**
   * The file that was read: its name without folders, and the SHA-256 of its bytes in lower-case
   * hexadecimal.
   */
  source: z.strictObject({ file: printed, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
});

const Paragraph = z.strictObject({
  text: printed,
  /** 1-based lines of the source that the words stand on. */
  lines: lineNumbers,
  /** The run-in heading that the paragraph opens with (`Purpose`), without its colon. */
  heading: z.exactOptional(printed),
});

const textFields = {
  /** The words that stand; `[…]` where words are lost; empty when nothing stands. */
  text: words(20_000).check(z.regex(/^(?:\S(?:.*\S)?)?$/su)),
  /**
   * `intact`: as in the source · `reconstructed`: all words stand, their order or their number is inferred ·
   * `damaged`: words are lost, `[…]` says where · `missing`: the number is there, its words are not.
   */
  condition: z.literal(['intact', 'reconstructed', 'damaged', 'missing']),
  /**
   * 1-based lines of the source that the words stand on; for a missing text the lines where it should stand.
   */
  lines: lineNumbers,
  /** For an editor: what is known about this place of the source. */
  note: z.exactOptional(printed),
};

const Text = z.strictObject(textFields);

const Action = z.strictObject({
  ...textFields,
  /** The number without a final stop: `4.2` (objective and serial) or `a)`. */
  label: z.string().check(z.regex(/^(?:[1-9]\d?\.[1-9]\d?|[a-z]\))$/)),
});

const Objective = z.strictObject({
  /** Printed or implied number, counted from 1 in its area. */
  number: ordinal,
  statement: Text,
  actions: z.array(Action).check(z.maxLength(99)),
  /** The heading as printed, kept only when it contradicts the objective's place. */
  heading: z.exactOptional(printed),
});

const Area = z.strictObject({
  number: ordinal,
  /** As printed at the area's opening, without `Area n:`. */
  title: printed,
  objectives: z.array(Objective).check(z.maxLength(99)),
});

const Footnote = z.strictObject({
  /** The mark as printed: `¹`. */
  marker: words(5).check(z.minLength(1)),
  /** The note without its mark. */
  text: printed,
  lines: lineNumbers,
  /**
   * The objective whose statement bears the mark; `at` is its place in the statement's text, in UTF-16 code
   * units from 0; at its end when left out. Never inside a character or `[…]`.
   */
  anchor: z.strictObject({
    area: ordinal,
    objective: ordinal,
    at: z.exactOptional(z.int().check(z.minimum(0), z.maximum(20_000))),
  }),
});

/** The shape alone; `parsePlanFile` also asks the laws below. */
const Shape = z.strictObject({
  meta: Meta,
  introduction: z.array(Paragraph).check(z.maxLength(200)),
  areas: z.array(Area).check(z.minLength(1), z.maxLength(99)),
  /** In the order of their marks; several may stand at one place. */
  footnotes: z.array(Footnote).check(z.maxLength(99)),
});

type Path = (string | number)[];
type Breach = { path: Path; message: string };

/** The schema of a plan file: its shape, and the laws that hold between its parts. */
export const PlanFile = Shape.check((found) => {
  for (const breach of breaches(found.value)) {
    found.issues.push({ code: 'custom', input: found.value, path: breach.path, message: breach.message });
  }
});

export type PlanFile = z.infer<typeof Shape>;
export type PlanText = z.infer<typeof Text>;
export type PlanAction = z.infer<typeof Action>;
export type PlanObjective = z.infer<typeof Objective>;
export type PlanArea = z.infer<typeof Area>;
export type PlanFootnote = z.infer<typeof Footnote>;
export type PlanParagraph = z.infer<typeof Paragraph>;
export type PlanMeta = z.infer<typeof Meta>;

/** @returns the plan, or where (`areas.0.objectives.2.number`) and why the value is not one */
export function parsePlanFile(json: unknown): { ok: true; plan: PlanFile } | { ok: false; error: string } {
  const parsed = PlanFile.safeParse(json);
  if (parsed.success) return { ok: true, plan: parsed.data };
  const first = parsed.error.issues[0];
  const path = first?.path.map(String).join('.') || 'plan';
  return { ok: false, error: `${path}: ${first?.message ?? 'Invalid input'}` };
}

function breaches(plan: PlanFile): Breach[] {
  return [
    ...plan.areas.flatMap(areaBreaches),
    ...plan.footnotes.flatMap((_, at) => footnoteBreaches(plan, at)),
  ];
}

function areaBreaches(area: PlanArea, at: number): Breach[] {
  const path = ['areas', at];
  const own = inSequence(area.number, at, [...path, 'number']);
  return [
    ...own,
    ...area.objectives.flatMap((each, i) => objectiveBreaches(each, i, [...path, 'objectives', i])),
  ];
}

function objectiveBreaches(objective: PlanObjective, at: number, path: Path): Breach[] {
  return [
    ...inSequence(objective.number, at, [...path, 'number']),
    ...textBreaches(objective.statement, [...path, 'statement']),
    ...objective.actions.flatMap((action, i) => textBreaches(action, [...path, 'actions', i])),
    ...labelBreaches(objective, [...path, 'actions']),
  ];
}

function inSequence(number: number, at: number, path: Path): Breach[] {
  return number === at + 1 ? [] : [{ path, message: `expected number ${at + 1}` }];
}

function textBreaches(text: PlanText, path: Path): Breach[] {
  const missing = text.text === '';
  const damaged = text.text.includes(LOST_WORDS);
  if (missing !== (text.condition === 'missing'))
    return [{ path, message: 'missing means no words, and nothing else does' }];
  if (damaged !== (text.condition === 'damaged'))
    return [{ path, message: `damaged means ${LOST_WORDS} in the text, and nothing else does` }];
  return [];
}

/** Labels run without a gap, all of one kind: a lost action keeps its number as a missing text. */
function labelBreaches(objective: PlanObjective, path: Path): Breach[] {
  const lettered = objective.actions[0]?.label.endsWith(')') ?? false;
  const expected = (i: number) =>
    lettered ? `${String.fromCharCode(97 + i)})` : `${objective.number}.${i + 1}`;
  return objective.actions.flatMap(({ label }, i) =>
    label === expected(i) ? [] : [{ path: [...path, i, 'label'], message: `expected ${expected(i)}` }],
  );
}

function footnoteBreaches(plan: PlanFile, at: number): Breach[] {
  const { marker, anchor } = plan.footnotes[at]!;
  const statement = plan.areas[anchor.area - 1]?.objectives[anchor.objective - 1]?.statement;
  const path = ['footnotes', at];
  if (plan.footnotes.findIndex((each) => each.marker === marker) !== at)
    return [{ path, message: 'marker used twice' }];
  if (!statement) return [{ path: [...path, 'anchor'], message: 'no such objective' }];
  if ((anchor.at ?? 0) > statement.text.length)
    return [{ path: [...path, 'anchor', 'at'], message: 'beyond the statement' }];
  return markBreaches(plan, at, statement.text).map((message) => ({
    path: [...path, 'anchor', 'at'],
    message,
  }));
}

/** The words are cut where the marks stand: a cut out of order doubles words, one inside a character or a loss destroys it. */
function markBreaches(plan: PlanFile, note: number, text: string): string[] {
  const { anchor } = plan.footnotes[note]!;
  const at = markPlace(anchor, text);
  const before = plan.footnotes
    .slice(0, note)
    .findLast((each) => each.anchor.area === anchor.area && each.anchor.objective === anchor.objective);
  if (before && at < markPlace(before.anchor, text))
    return ['before the mark of the footnote that precedes it'];
  if (/[\uDC00-\uDFFF]/.test(text.charAt(at))) return ['inside a character'];
  const cut = text.lastIndexOf(LOST_WORDS, at - 1);
  return cut !== -1 && at > 0 && at < cut + LOST_WORDS.length ? [`inside ${LOST_WORDS}`] : [];
}

/** A mark without a place stands at the statement's end. */
function markPlace({ at }: PlanFootnote['anchor'], text: string): number {
  return at ?? text.length;
}
