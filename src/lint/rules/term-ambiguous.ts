import type { Block } from '../../note/note';
import { startingIn } from '../../note/starting-in';
import { linksOf } from '../linked-claims';
import type { Report, Rule, RuleInput } from '../rule';

/** Plain mTOR where one of its complexes is meant. */
export const termAmbiguous: Rule = {
  id: 'term-ambiguous',
  severity: 'hint',
  summary: 'plain mTOR where the complex matters to a linked claim',
  why: 'mTOR works in two complexes. Rapamycin blocks mTORC1 at once and mTORC2 only in the long run, and most side effects come from the second: "mTOR" leaves open which is meant.',
  examples: [
    { note: 'Rapamycin, an mTOR inhibitor, extends lifespan in mice.', findings: ['mTOR'] },
    { note: 'Rapamycin, an mTORC1 inhibitor, extends lifespan in mice.', findings: [] },
    { note: 'Rapamycin inhibits mTOR complex 1.', findings: [] },
    { note: 'mTOR is a serine/threonine kinase.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    const found = new Map<Block, ReturnType<typeof plainMtor>>();
    const inBlock = (block: Block) => {
      const known = found.get(block) ?? plainMtor(block);
      found.set(block, known);
      return known;
    };
    for (const statement of input.statements) {
      if (statement.links.length === 0) continue;
      for (const block of statement.blocks.flatMap((index) => input.note.blocks[index] ?? [])) {
        for (const range of startingIn(inBlock(block), statement.start, statement.end)) {
          const complex = complexOf(input, statement);
          const edits = [{ ...range, newText: complex ?? '' }];
          yield {
            ...range,
            message: `"mTOR" leaves open which complex is meant. ${complex ? `The claim it speaks of is about ${complex}: write that.` : 'Write mTORC1 or mTORC2.'}`,
            fixes: complex ? [{ title: `Write ${complex}`, edits, safe: false }] : [],
            claim: statement.links[0]?.claim,
          };
        }
      }
    }
  },
};

/** "mTOR" that names neither complex and is not being defined. */
function plainMtor({ prose }: Block): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of prose.text.matchAll(/(?<![\p{L}\p{N}-])m-?TOR(?![\p{L}\p{N}])/giu)) {
    const after = prose.text.slice(match.index + match[0].length);
    const before = prose.text.slice(0, match.index);
    const namesComplex = /^[-\s]*(?:complex|C[12])/i.test(after);
    const isDefined =
      /^\s?\((?:the\s)?(?:mechanistic|mammalian)/i.test(after) || /target\sof\srapamycin\s?\($/i.test(before);
    if (!namesComplex && !isDefined) found.push(prose.toSource(match.index, match.index + match[0].length));
  }
  return found;
}

/** The one complex that the statement's claims are about, as it is written, or null. */
function complexOf(input: RuleInput, statement: RuleInput['statements'][number]): 'mTORC1' | 'mTORC2' | null {
  const relations = linksOf(input, statement).flatMap(({ claim }) => claim.relations);
  const names = relations.flatMap(({ subject, object }) => [subject, object]).join(' ');
  const isOne = /mtorc1/.test(names);
  const isTwo = /mtorc2/.test(names);
  return isOne === isTwo ? null : isOne ? 'mTORC1' : 'mTORC2';
}
