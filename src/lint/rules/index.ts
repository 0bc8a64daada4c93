import type { Rule } from '../rule';
import { suppressionUnknown } from './suppression-unknown';
import { suppressionUnused } from './suppression-unused';

/** Every rule, in the order in which they are documented. To add one, write its file and put it here. */
export const rules: readonly Rule[] = [suppressionUnknown, suppressionUnused];
