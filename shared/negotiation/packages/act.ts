import type { ElementId, PackageName, UnitId } from '../../ids.ts';

/** Elements that stand or fall together (`field.md §2`). */
export type PackageAct =
  | {
      readonly kind: 'packaged';
      readonly package: PackageName;
      readonly unit: UnitId;
      /** `null`: the whole unit, whatever it comes to consist of. */
      readonly elements: readonly ElementId[] | null;
    }
  /** All of it is agreed, and from now on each element by itself. */
  | { readonly kind: 'package-released'; readonly package: PackageName }
  /** What was agreed within it is open again. */
  | { readonly kind: 'package-dissolved'; readonly package: PackageName };
