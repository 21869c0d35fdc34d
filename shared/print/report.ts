import { unreachable } from '../verdict.ts';
import { comparativeSections } from './comparative-table/comparative-table.ts';
import { compendiumSections } from './compendium/compendium.ts';
import { frontOf } from './front.ts';
import { noteSections } from './list-of-notes/list-of-notes.ts';
import type { Print, ReportModel, ReportPrint, Section } from './model.ts';
import { statusSections } from './status-report/status-report.ts';
import { LANGUAGE } from './words.ts';
import { saidEmpty } from './annex/annex.ts';

/** What is printed about the text, as every format renders it. Pure, like `printModel`. */
export function reportModel(print: ReportPrint): ReportModel {
  return {
    kind: print.kind,
    language: LANGUAGE,
    orientation: print.kind === 'status-report' ? 'portrait' : 'landscape',
    front: frontOf(print),
    sections: sectionsOf(print).map(saidEmpty),
  };
}

function sectionsOf(print: ReportPrint): Section[] {
  switch (print.kind) {
    case 'compendium':
      return compendiumSections(print);
    case 'status-report':
      return statusSections(print);
    case 'list-of-notes':
      return noteSections(print);
    case 'comparative-table':
      return comparativeSections(print);
    default:
      return unreachable(print);
  }
}

export function isReport(print: Print): print is ReportPrint {
  return print.kind !== 'draft' && print.kind !== 'approved' && print.kind !== 'corrected';
}
