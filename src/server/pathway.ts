import downAll from '../knowledge/data/pathway/layout-down-all.json' with { type: 'json' };
import downChain from '../knowledge/data/pathway/layout-down-chain.json' with { type: 'json' };
import rightAll from '../knowledge/data/pathway/layout-right-all.json' with { type: 'json' };
import rightChain from '../knowledge/data/pathway/layout-right-chain.json' with { type: 'json' };
import { pathwayDrawing } from '../knowledge/pathway';
import type { Range } from '../note/prose';
import { buildGraph } from '../reason/graph/build-graph';
import type { PathwayLayout } from '../reason/graph/layout';
import type { NoteSnapshot, NoteStatement } from '../reason/graph/note-statement';
import type { Statement } from '../reason/statement';
import type { AnalysedNote } from './notes';
import { toLspRange } from './position';
import type { Pathway } from './protocol';
import type { Surroundings } from './workspace';

/** The committed layouts: they fit the embedded claims alone. */
const layouts = [downChain, rightChain, downAll, rightAll] as unknown as readonly PathwayLayout[];
/** The longest text of a statement in a list. */
const LONGEST_TEXT = 160;

/** The picture of the claims that hold in a folder. */
export function pathway({ knowledge, problems }: Surroundings): Pathway {
  const graph = buildGraph({ ...knowledge, drawing: pathwayDrawing });
  return { graph, layouts: layouts.filter(({ hash }) => hash === graph.hash), problems };
}

/** What a note says of the pathway: its statements that name a concept or speak of a claim. */
export function snapshot(note: AnalysedNote): NoteSnapshot {
  const { uri, version } = note.document;
  return {
    uri,
    name: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
    version,
    statements: note.analysis.statements
      .map((statement) => noteStatement(note, statement))
      .filter(({ concepts, links }) => concepts.length > 0 || links.length > 0),
  };
}

function noteStatement({ analysis, document }: AnalysedNote, statement: Statement): NoteStatement {
  const inside = ({ start, end }: Range) => statement.start <= start && end <= statement.end;
  const text = document.getText().slice(statement.start, statement.end).replace(/\s+/g, ' ');
  return {
    range: toLspRange(document, statement),
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text,
    concepts: [...new Set(analysis.terms.filter(inside).map(({ concept }) => concept))],
    links: statement.links.map(({ claim, verdict, why }) => ({ claim, verdict, why })),
    relations: statement.relations,
  };
}
