import type { Rule } from '../rule';

/** Every rule, in the order in which they are documented. To add one, write its file and put it here. */
export const rules: readonly Rule[] = [];
