import type { DoseReading } from '../annotate/doses/quantity';
import type { TermMention } from '../annotate/terms/term';
import type { Knowledge } from '../knowledge/knowledge';
import type { Note } from '../note/note';
import type { Range } from '../note/prose';
import type { CitedWorks } from '../reason/citations/cited-works';
import type { Statement } from '../reason/statement';
import type { Fix, Severity } from './finding';
import type { Suppression } from './suppressions';

/** What is known of a note when the rules look at it. */
export interface LintInput extends DoseReading {
  /** The note. */
  readonly note: Note;
  /** Its terms. */
  readonly terms: readonly TermMention[];
  /** Its statements with their links. */
  readonly statements: readonly Statement[];
  /** What the analysis knows. */
  readonly knowledge: Knowledge;
}

/** All that a rule may look at: the note as read, and the works that its citations mean. */
export interface RuleInput extends LintInput {
  /** Which works are cited where. */
  readonly works: CitedWorks;
  /** Suppressions that silenced nothing; known, and given, only when all other rules have run. */
  readonly unused: readonly Suppression[];
}

/** What a rule reports; the engine adds the rule's id and severity. Offsets are in the note's source. */
export interface Report extends Range {
  /** What is wrong, why, and what to do, in a sentence or two. */
  readonly message: string;
  /** Ways to mend it, the best first. */
  readonly fixes?: readonly Fix[];
  /** The claim it is about, if any. */
  readonly claim?: string;
}

/** A note that shows a rule at work; tests run it, and the rule's page prints it. */
export interface Example {
  /** The note, as Markdown. */
  readonly note: string;
  /** The texts that the rule underlines in it, in order; none in a good example. */
  readonly findings: readonly string[];
  /** The note after the rule's first fixes, where it offers any. */
  readonly fixed?: string;
}

/** One rule: what it reports, why that matters, what it looks like, and how it is found. */
export interface Rule {
  /** Permanent, public id. */
  readonly id: string;
  /** How loud it is by default. */
  readonly severity: Severity;
  /** What it reports, as a phrase without a full stop. */
  readonly summary: string;
  /** Why that matters to the one who keeps the note; Markdown, in a sentence or more. */
  readonly why: string;
  /** Bad examples first, then good ones; at least one of each. */
  readonly examples: readonly Example[];
  /** Finds it. Pure, and never throws on any note. */
  check(input: RuleInput): Iterable<Report>;
}
