import type { LacunaId, UnitId } from '../ids.ts';
import type { UnitText } from '../plan/unit.ts';

/** Words of the source that are lost, and where. */
export interface Lacuna {
  readonly id: LacunaId;
  /** 1-based lines of the source file. */
  readonly lines: readonly number[];
  readonly note?: string;
}

/** One unit as the negotiation opens with it. */
export interface OpeningUnit {
  readonly id: UnitId;
  /** `2.3`; `Intro` for the introduction. */
  readonly label: string;
  readonly text: UnitText;
}

export interface OpeningArea {
  readonly number: number;
  readonly title: string;
  readonly units: readonly UnitId[];
}

/** What the base text says of itself; printed in the header block (`field.md §8`). */
export interface BaseText {
  readonly title: string;
  readonly series: string;
  readonly symbol: string;
  readonly session: string;
  readonly place: string;
  readonly dates: string;
  readonly date: string;
  readonly originalLanguages: readonly string[];
  readonly versionStamp: string;
  /** What the base text is called for short: `2016-2020`. */
  readonly name: string;
  /** SHA-256 of the source file. */
  readonly source: { readonly file: string; readonly sha256: string };
}

/** The whole text that a negotiation starts from, with the ids that its elements keep for ever. */
export interface OpeningText {
  readonly base: BaseText;
  readonly introduction: UnitId;
  readonly areas: readonly OpeningArea[];
  readonly units: readonly OpeningUnit[];
  readonly lacunas: readonly Lacuna[];
}
