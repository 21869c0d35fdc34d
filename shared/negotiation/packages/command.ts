import type { ElementId, PackageName, UnitId } from '../../ids.ts';

export type PackageCommand =
  /** Makes the package, if it is the first to name it. */
  | {
      readonly kind: 'put-in-package';
      readonly package: PackageName;
      readonly unit: UnitId;
      readonly elements: readonly ElementId[] | null;
    }
  | { readonly kind: 'release-package'; readonly package: PackageName }
  | { readonly kind: 'dissolve-package'; readonly package: PackageName };
