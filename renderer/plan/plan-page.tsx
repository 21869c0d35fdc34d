import type { UnitId } from '../../shared/ids.ts';
export function PlanPage({ selected }: { readonly selected: UnitId | null }) {
  return selected;
}
