import type { Hash } from '../../ids.ts';
import type { BaseText } from '../../plan/opening-text.ts';
import type { Stamp, Unit } from '../../negotiation/state.ts';
import { printedDate, printedMoment } from '../dates.ts';
import type { Section, Print, PrintModel } from '../model.ts';
import { words } from '../words.ts';
import { agreementSection } from './agreements.ts';
import { type AnnexContext, momentOf, personOf } from './context.ts';
import { notesTable } from './notes.ts';
import { proposalTable } from './proposals.ts';
import { restorationSection } from './restorations.ts';
import { isBaseThroughout, wordTable } from './words-brought.ts';

interface PrintedState {
  readonly hash: Hash;
  readonly upTo: Print['upTo'];
  /** `null`: nobody has approved the printed text. */
  readonly approval: Stamp | null;
}

/** Who brought each word, and what became of every proposal (`field.md §7`). */
export function annexOf(context: AnnexContext & PrintedState): PrintModel['annex'] {
  const sections = [
    recordSection(context),
    wordsSection(context),
    restorationSection(context),
    {
      heading: 'Proposals and what became of them',
      paragraphs: [],
      tables: context.units.filter(hasProposals).map((unit) => proposalTable(context, unit)),
    },
    agreementSection(context),
    { heading: 'Notes by delegations', paragraphs: [], tables: notesTable(context) },
  ];
  return { heading: 'ANNEX: WHERE THE WORDS COME FROM', sections: sections.map(saidEmpty) };
}

function hasProposals(unit: Unit): boolean {
  return unit.proposals.length > 0;
}

/** A reader must be able to tell "none" from "left out". */
export function saidEmpty(section: Section): Section {
  const empty = section.paragraphs.length === 0 && section.tables.length === 0;
  return empty ? { ...section, paragraphs: [[words('None.')]] } : section;
}

function recordSection(context: AnnexContext & PrintedState): Section {
  const { hash, upTo, approval } = context;
  const { base } = context.negotiation;
  return {
    heading: 'The text and the record',
    paragraphs: [
      [words('Base text: ', 'strong'), words(baseName(base))],
      [
        words('Source of the base text: ', 'strong'),
        words(`${base.source.file}, SHA-256 ${base.source.sha256}`),
      ],
      ...(approval
        ? [
            [
              words('Text approved: ', 'strong'),
              words(`${momentOf(approval)}, under ${personOf(context, approval)}`),
            ],
          ]
        : []),
      [words('Printed as of: ', 'strong'), words(`act ${upTo.seq}, ${printedMoment(upTo.at)}`)],
      [words('SHA-256 of this text: ', 'strong'), words(hash)],
    ],
    tables: [],
  };
}

function baseName({ title, symbol, date, name }: BaseText): string {
  return `${title}, ${symbol}, ${printedDate(date)} (“${name}”)`;
}

function wordsSection(context: AnnexContext): Section {
  const untouched = context.units.filter(isBaseThroughout).map(({ label }) => label);
  const touched = context.units.filter((unit) => !isBaseThroughout(unit));
  const carried = words(`Every word of these stands as in ${context.negotiation.base.symbol}: `, 'strong');
  return {
    heading: 'Words and who brought them',
    paragraphs: untouched.length > 0 ? [[carried, words(`${untouched.join(', ')}.`)]] : [],
    tables: touched.map((unit) => wordTable(context, unit)),
  };
}
