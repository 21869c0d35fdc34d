/** The official languages of the Organization (`field.md §1`). */
export type Language = 'en' | 'es' | 'pt' | 'fr';
export const LANGUAGES = ['en', 'es', 'pt', 'fr'] as const satisfies readonly Language[];
