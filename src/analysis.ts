import type { DoseReading } from './annotate/doses/quantity';
import { readDoses } from './annotate/doses/read-doses';
import { tagTerms } from './annotate/terms/tag-terms';
import type { TermMention } from './annotate/terms/term';
import { builtInKnowledge } from './knowledge/built-in';
import type { Knowledge } from './knowledge/knowledge';
import { type Configuration, defaultConfiguration } from './lint/configuration';
import type { Finding } from './lint/finding';
import { lint } from './lint/lint';
import type { Note, NoteFormat } from './note/note';
import { readNote } from './note/read-note';
import { readStatements } from './reason/read-statements';
import type { Statement } from './reason/statement';

/** All that is said of a note. Plain data; every range is in UTF-16 code units of `note.source`. */
export interface Analysis extends DoseReading {
  /** The note as it was read. */
  readonly note: Note;
  /** Mentions of concepts, in the order of the source. */
  readonly terms: readonly TermMention[];
  /** What the note says, in the order of the source. */
  readonly statements: readonly Statement[];
  /** What the rules report, in the order of the source. */
  readonly findings: readonly Finding[];
}

/** How a note is to be analysed; all parts have defaults. */
export interface AnalyseOptions {
  /** How the text is read; `markdown` by default. */
  readonly format?: NoteFormat;
  /** What the analysis knows; the embedded data by default. */
  readonly knowledge?: Knowledge;
  /** The rules' settings; every rule at its default by default. */
  readonly configuration?: Configuration;
}

/** The whole way of a note: read, tagged, measured, understood, judged. Pure; never throws on any text. */
export function analyse(source: string, options: AnalyseOptions = {}): Analysis {
  const knowledge = options.knowledge ?? builtInKnowledge;
  const note = readNote(source, options.format);
  const terms = tagTerms(note, knowledge);
  const doses = readDoses(note, terms, knowledge);
  const statements = readStatements(note, terms, doses, knowledge);
  const findings = lint(
    { note, terms, ...doses, statements, knowledge },
    options.configuration ?? defaultConfiguration,
  );
  return { note, terms, ...doses, statements, findings };
}
