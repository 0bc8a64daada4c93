import { builtInKnowledge } from '../../src/knowledge/built-in';
import downAll from '../../src/knowledge/data/pathway/layout-down-all.json' with { type: 'json' };
import downChain from '../../src/knowledge/data/pathway/layout-down-chain.json' with { type: 'json' };
import rightAll from '../../src/knowledge/data/pathway/layout-right-all.json' with { type: 'json' };
import rightChain from '../../src/knowledge/data/pathway/layout-right-chain.json' with { type: 'json' };
import { pathwayDrawing } from '../../src/knowledge/pathway';
import { buildGraph } from '../../src/reason/graph/build-graph';
import type { PathwayLayout } from '../../src/reason/graph/layout';
import type { NoteSnapshot, NoteStatement } from '../../src/reason/graph/note-statement';
import type { Relation, Verdict } from '../../src/reason/statement';
import { type HostMessage, protocol } from '../../src/webview/protocol';

/** The embedded pathway. */
export const graph = buildGraph({ ...builtInKnowledge, drawing: pathwayDrawing });
/** Its committed layouts. */
export const layouts = [downChain, rightChain, downAll, rightAll] as unknown as PathwayLayout[];

let line = 3;
function statement(
  text: string,
  claim: string | null,
  concepts: string[],
  relation?: Pick<Relation, 'subject' | 'object' | 'sign'>,
  verdict: Verdict = 'supports',
): NoteStatement {
  line += 2;
  return {
    text,
    range: { start: { line, character: 0 }, end: { line, character: text.length } },
    concepts,
    links: claim
      ? [{ claim, verdict, why: verdict === 'supports' ? 'the same' : 'the claim says the opposite' }]
      : [],
    relations: relation ? [{ ...relation, certainty: 'asserted' }] : [],
  };
}

/** A note that speaks of a few claims, one of them wrongly. */
export const note: NoteSnapshot = {
  uri: 'file:///notes/sarcopenia.md',
  name: 'sarcopenia.md',
  version: 1,
  statements: [
    statement('Rapamycin inhibits mTORC1 [@harrison2009].', 'rapamycin-inhibits-mtorc1', [
      'rapamycin',
      'mtorc1',
    ]),
    statement('mTORC1 is raised in old muscle.', 'mtorc1-rises-in-aging-muscle', ['mtorc1', 'aging']),
    statement(
      'Switching mTORC1 on sets autophagy going.',
      'mtorc1-inhibits-autophagy',
      ['mtorc1', 'autophagy'],
      { subject: 'mtorc1', object: 'autophagy', sign: 1 },
      'contradicts',
    ),
    statement(
      'Catabolism may cost the muscle its fibers.',
      'catabolism-causes-fiber-loss',
      ['catabolism', 'muscle-fiber-loss'],
      { subject: 'catabolism', object: 'muscle-fiber-loss', sign: 1 },
    ),
    statement(
      'Oxidative stress in the mitochondria mediates the breakdown.',
      'oxidative-stress-pivotal-mediator',
      ['mitochondrial-oxidative-stress'],
    ),
    statement('Sarcopenia makes people frail and lets them fall.', 'sarcopenia-causes-frailty-falls', [
      'sarcopenia',
      'frailty',
      'falls',
    ]),
  ],
};

/** What the host sends first. */
export function init(part: Partial<Extract<HostMessage, { type: 'init' }>> = {}): HostMessage {
  const settings = { follow: 'active' } as const;
  return { protocol, type: 'init', graph, layouts, settings, note, others: [], problems: [], ...part };
}
