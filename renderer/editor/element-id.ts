import { customAlphabet } from 'nanoid';
import type { ElementId } from '../../shared/ids.ts';

/** Letters and digits only: never taken for a number, a sign or the start of something else. About 95 bits. */
const mint = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 16);

/** How an editor makes the id of a new element. Tests give their own. */
export type MintId = () => ElementId;

export const mintElementId: MintId = () => mint() as ElementId;
