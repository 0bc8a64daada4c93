import type { Range } from '../note/prose';

/** How loud a finding is; `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One replacement in the source. */
export interface Edit extends Range {
  /** What takes the range's place. */
  readonly newText: string;
}

/** A way to mend a finding. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  /** The edits, apart from one another. */
  readonly edits: readonly Edit[];
  /** True where it may be applied without asking: `--fix` and fix-all take only these. */
  readonly safe: boolean;
}

/** What a rule reports. */
export interface Finding extends Range {
  /** The rule's id. */
  readonly rule: string;
  /** How loud, after configuration. */
  readonly severity: Severity;
  /** What is wrong, why, and what to do, in a sentence or two. */
  readonly message: string;
  /** Ways to mend it, the best first. */
  readonly fixes: readonly Fix[];
  /** The claim it is about, or null. */
  readonly claim: string | null;
}
