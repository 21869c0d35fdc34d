import { OBSERVER, type Party, SECRETARIAT } from '../ids.ts';
import type { Language } from '../language.ts';

export interface Delegation {
  readonly code: Party;
  readonly names: Readonly<Record<Language, string>>;
}

/**
 * Code, then the name in English, Spanish, Portuguese and French (`field.md §1`). The states that took part in 2016;
 * each negotiation opens with a roster of its own, because the list changes with time.
 */
const ROWS: readonly (readonly [string, string, string, string, string])[] = [
  ['ATG', 'Antigua and Barbuda', 'Antigua y Barbuda', 'Antígua e Barbuda', 'Antigua-et-Barbuda'],
  ['ARG', 'Argentina', 'Argentina', 'Argentina', 'Argentine'],
  ['BHS', 'The Bahamas', 'Las Bahamas', 'Bahamas', 'Les Bahamas'],
  ['BRB', 'Barbados', 'Barbados', 'Barbados', 'Barbade'],
  ['BLZ', 'Belize', 'Belice', 'Belize', 'Belize'],
  [
    'BOL',
    'Bolivia (Plurinational State of)',
    'Bolivia (Estado Plurinacional de)',
    'Bolívia (Estado Plurinacional da)',
    'Bolivie (État plurinational de)',
  ],
  ['BRA', 'Brazil', 'Brasil', 'Brasil', 'Brésil'],
  ['CAN', 'Canada', 'Canadá', 'Canadá', 'Canada'],
  ['CHL', 'Chile', 'Chile', 'Chile', 'Chili'],
  ['COL', 'Colombia', 'Colombia', 'Colômbia', 'Colombie'],
  ['CRI', 'Costa Rica', 'Costa Rica', 'Costa Rica', 'Costa Rica'],
  ['DMA', 'Dominica', 'Dominica', 'Dominica', 'Dominique'],
  ['DOM', 'Dominican Republic', 'República Dominicana', 'República Dominicana', 'République dominicaine'],
  ['ECU', 'Ecuador', 'Ecuador', 'Equador', 'Équateur'],
  ['SLV', 'El Salvador', 'El Salvador', 'El Salvador', 'El Salvador'],
  ['GRD', 'Grenada', 'Granada', 'Granada', 'Grenade'],
  ['GTM', 'Guatemala', 'Guatemala', 'Guatemala', 'Guatemala'],
  ['GUY', 'Guyana', 'Guyana', 'Guiana', 'Guyana'],
  ['HTI', 'Haiti', 'Haití', 'Haiti', 'Haïti'],
  ['HND', 'Honduras', 'Honduras', 'Honduras', 'Honduras'],
  ['JAM', 'Jamaica', 'Jamaica', 'Jamaica', 'Jamaïque'],
  ['MEX', 'Mexico', 'México', 'México', 'Mexique'],
  ['NIC', 'Nicaragua', 'Nicaragua', 'Nicarágua', 'Nicaragua'],
  ['PAN', 'Panama', 'Panamá', 'Panamá', 'Panama'],
  ['PRY', 'Paraguay', 'Paraguay', 'Paraguai', 'Paraguay'],
  ['PER', 'Peru', 'Perú', 'Peru', 'Pérou'],
  ['KNA', 'Saint Kitts and Nevis', 'Saint Kitts y Nevis', 'São Cristóvão e Névis', 'Saint-Kitts-et-Nevis'],
  ['LCA', 'Saint Lucia', 'Santa Lucía', 'Santa Lúcia', 'Sainte-Lucie'],
  [
    'VCT',
    'Saint Vincent and the Grenadines',
    'San Vicente y las Granadinas',
    'São Vicente e Granadinas',
    'Saint-Vincent-et-les Grenadines',
  ],
  ['SUR', 'Suriname', 'Suriname', 'Suriname', 'Suriname'],
  ['TTO', 'Trinidad and Tobago', 'Trinidad y Tobago', 'Trinidad e Tobago', 'Trinité-et-Tobago'],
  ['USA', 'United States', 'Estados Unidos', 'Estados Unidos', 'États-Unis'],
  ['URY', 'Uruguay', 'Uruguay', 'Uruguai', 'Uruguay'],
  [
    'VEN',
    'Venezuela (Bolivarian Republic of)',
    'Venezuela (República Bolivariana de)',
    'Venezuela (República Bolivariana da)',
    'Venezuela (République bolivarienne du)',
  ],
];

export const DELEGATIONS: readonly Delegation[] = ROWS.map(([code, en, es, pt, fr]) => ({
  code: code as Party,
  names: { en, es, pt, fr },
}));

/**
 * One stretch of taking part. A state that left and came back has two. Dates are ISO days: `from` is its first, `until` the
 * first on which the seat is no longer held; without them it was always, is still held.
 */
export interface RosterSeat {
  readonly party: Party;
  readonly from?: string;
  readonly until?: string;
  /** Who may sit on it is disputed. Said wherever the seat is shown, and no more: the software takes no side. */
  readonly disputed?: true;
}

const CHANGED_SINCE_2016: Readonly<Record<string, Omit<RosterSeat, 'party'>>> = {
  NIC: { until: '2023-11-19' },
  VEN: { disputed: true },
};

/** The roster with which a negotiation opens unless it is told another one (`field.md §1`). Cuba takes no part. */
export const OPENING_ROSTER: readonly RosterSeat[] = DELEGATIONS.map(({ code: party }) => ({
  party,
  ...CHANGED_SINCE_2016[party],
}));

const OBSERVER_NAMES: Readonly<Record<Language, string>> = {
  en: 'Observer',
  es: 'Observador',
  pt: 'Observador',
  fr: 'Observateur',
};

const SECRETARIAT_NAMES: Readonly<Record<Language, string>> = {
  en: 'Executive Secretariat',
  es: 'Secretaría Ejecutiva',
  pt: 'Secretaria Executiva',
  fr: 'Secrétariat exécutif',
};

const NAMES = new Map(DELEGATIONS.map((delegation) => [delegation.code, delegation.names]));

/** The party's name for a reader of this language; a code that is on no list is its own name. */
export function delegationName(party: Party, language: Language): string {
  if (party === SECRETARIAT) return SECRETARIAT_NAMES[language];
  if (party === OBSERVER) return OBSERVER_NAMES[language];
  return NAMES.get(party)?.[language] ?? party;
}
