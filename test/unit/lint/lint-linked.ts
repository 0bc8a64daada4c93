import { builtInKnowledge } from '../../../src/knowledge/built-in';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import type { Finding } from '../../../src/lint/finding';
import { lint } from '../../../src/lint/lint';
import { readNote } from '../../../src/note/read-note';
import type { Link, Statement } from '../../../src/reason/statement';

/** A link as a test says it: the sentence, the claim and the verdict. */
export interface SaidLink {
  readonly says: string;
  readonly claim: string;
  readonly verdict: Link['verdict'];
  /** Texts that differ from the claim, each with what it says instead. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Findings of a note whose sentences are linked by hand, so that a rule is tested apart from the engine. */
export function lintLinked(
  source: string,
  links: readonly SaidLink[],
  knowledge: Knowledge = builtInKnowledge,
): Finding[] {
  const note = readNote(source);
  const statements = links.map(({ says, claim, verdict, values = {} }): Statement => {
    const start = source.indexOf(says);
    const end = start + says.length;
    const place = (text: string) => source.indexOf(text, start);
    return {
      start,
      end,
      blocks: note.blocks.filter((block) => block.start < end && start < block.end).map(({ index }) => index),
      relations: [],
      species: null,
      links: [
        {
          claim,
          verdict,
          why: 'The note says one thing, the claim another.',
          values: Object.entries(values).map(([text, expected]) => ({
            start: place(text),
            end: place(text) + text.length,
            expected,
          })),
        },
      ],
    };
  });
  const doses = {
    doses: [],
    durations: [],
    ages: [],
    frequencies: [],
    routes: [],
    regimens: [],
    unitless: [],
  };
  return lint({ note, terms: [], ...doses, statements, knowledge }, { rules: {} });
}
