import * as z from 'zod/mini';
import { elements, id, unit } from '../../door.ts';
import { PACKAGE_PATTERN, type PackageName } from '../../ids.ts';

const name = id<PackageName>(PACKAGE_PATTERN);
export const PACKAGES_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('put-in-package'),
    package: name,
    unit,
    elements: z.nullable(elements),
  }),
  z.strictObject({ kind: z.literal('release-package'), package: name }),
  z.strictObject({ kind: z.literal('dissolve-package'), package: name }),
] as const;
