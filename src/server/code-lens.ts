import type { CodeLens } from 'vscode-languageserver';
import type { Verdict } from '../reason/statement';
import { VERDICT_MARK } from './cards/words';
import type { AnalysedNote } from './notes';
import { toLspRange } from './position';
import { commands } from './protocol';

/** Above each heading that has linked statements below it: how many claims, with which verdicts. */
export function codeLenses(note: AnalysedNote): CodeLens[] {
  const { analysis, document } = note;
  const bySection = new Map<number, { claims: Set<string>; verdicts: Map<Verdict, number> }>();
  for (const statement of analysis.statements) {
    const heading = analysis.note.blocks[statement.blocks[0]!]?.headings.at(-1);
    if (heading === undefined) continue;
    const section = bySection.get(heading) ?? { claims: new Set(), verdicts: new Map() };
    bySection.set(heading, section);
    for (const { claim, verdict } of statement.links) {
      section.claims.add(claim);
      section.verdicts.set(verdict, (section.verdicts.get(verdict) ?? 0) + 1);
    }
  }
  return [...bySection].flatMap(([heading, { claims, verdicts }]) => {
    if (claims.size === 0) return [];
    const counts = [...verdicts].map(([verdict, count]) => `${VERDICT_MARK[verdict]} ${count}`).join('  ');
    return [
      {
        range: toLspRange(document, analysis.note.blocks[heading]!),
        command: {
          title: `${claims.size} ${claims.size === 1 ? 'claim' : 'claims'}: ${counts}`,
          command: commands.showPathway,
          arguments: [{ claims: [...claims] }],
        },
      },
    ];
  });
}
