import { type Command, Option } from 'commander';
import { type Analysis, analyse } from '../../analysis';
import { exportPathway } from '../../export/pathway/export-pathway';
import { fileNames, type TextFormat } from '../../export/pathway/file-names';
import { type PaletteName, palettes } from '../../export/pathway/palette';
import { Places } from '../../export/report';
import { builtInKnowledge } from '../../knowledge/built-in';
import layoutDown from '../../knowledge/data/pathway/layout-down-all.json' with { type: 'json' };
import layoutRight from '../../knowledge/data/pathway/layout-right-all.json' with { type: 'json' };
import type { Knowledge } from '../../knowledge/knowledge';
import { pathwayDrawing } from '../../knowledge/pathway';
import type { Project } from '../../lint/project';
import { buildGraph } from '../../reason/graph/build-graph';
import { coverageOf } from '../../reason/graph/coverage';
import type { PathwayLayout } from '../../reason/graph/layout';
import type { NoteStatement } from '../../reason/graph/note-statement';
import { propagate, readClamps } from '../../reason/graph/propagate';
import { findNotes, readNoteFile } from '../files';
import { write } from '../lines';
import { loadProject } from '../load-project';
import { Problem, Problems } from '../problem';

interface Options {
  readonly format: TextFormat;
  readonly direction: 'down' | 'right';
  readonly palette: PaletteName;
  readonly whatIf?: readonly string[];
}

const layouts = { down: layoutDown, right: layoutRight } as unknown as Record<string, PathwayLayout>;

/** The formats that are drawn: their coordinates are made for the embedded claims alone. */
const drawn: readonly TextFormat[] = ['svg', 'sbgn'];

/** `geromark pathway`: the pathway of the claims, or what notes say of it. */
export function pathwayCommand(program: Command): void {
  const formats = Object.keys(fileNames).filter((format) => format !== 'png');
  program
    .command('pathway [notes...]')
    .description('print the pathway of the claims, or the part of it that notes speak of')
    .addOption(new Option('--format <format>', 'picture, graph or table').choices(formats).default('svg'))
    .addOption(
      new Option('--direction <direction>', 'how a picture reads').choices(['down', 'right']).default('down'),
    )
    .addOption(
      new Option('--palette <palette>', 'colours of a picture')
        .choices(Object.keys(palettes))
        .default('print'),
    )
    .option(
      '--what-if <assumptions...>',
      'what the claims predict when a concept is lowered or raised: mtorc1-',
    )
    .addHelpText(
      'after',
      `
Pictures (svg, sbgn) show the embedded claims; the other formats those of your own claim sets, too.

Examples:
  geromark pathway > pathway.svg
  geromark pathway notes/rapamycin.md --format mermaid
  geromark pathway --format graphml > pathway.graphml`,
    )
    .action(async (files: string[], options: Options) => {
      const problems = new Problems();
      const project = await loadProject(problems);
      const statements = await statementsOf(files, project, problems);
      for (const name of unknownOf(options))
        problems.tell(
          new Problem(
            null,
            `--what-if ${name}: no entity of the pathway has this name, or the + or - behind it is missing; try mtorc1-`,
          ),
        );
      await write(process.stdout, printed(project.knowledge, files.length > 0 ? statements : null, options));
      process.exitCode = problems.count > 0 ? 2 : 0;
    });
}

function printed(
  knowledge: Knowledge,
  statements: readonly NoteStatement[] | null,
  options: Options,
): string {
  const { format, palette, direction } = options;
  const claimSets = drawn.includes(format) ? knowledge.claimSets.slice(0, 1) : knowledge.claimSets;
  const graph = buildGraph({ claimSets, concepts: knowledge.concepts, drawing: pathwayDrawing });
  const coverage = statements === null ? undefined : coverageOf(graph, statements);
  const { clamps } = readClamps(graph, options.whatIf ?? []);
  const assumed = Object.keys(clamps).length > 0 && { clamps, outcomes: propagate(graph, clamps) };
  const text = exportPathway(graph, layouts[direction]!, format, {
    palette,
    ...assumed,
    ...(coverage && { coverage, only: new Set(coverage.edges.keys()) }),
  });
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Assumptions that name nothing of the embedded pathway. */
function unknownOf({ whatIf }: Options): readonly string[] {
  if (!whatIf) return [];
  return readClamps(buildGraph({ ...builtInKnowledge, drawing: pathwayDrawing }), whatIf).unknown;
}

async function statementsOf(files: string[], project: Project, problems: Problems): Promise<NoteStatement[]> {
  const statements: NoteStatement[] = [];
  for (const file of await findNotes(files, problems)) {
    try {
      const { text, format } = await readNoteFile(file);
      statements.push(...said(analyse(text, { ...project, format })));
    } catch (problem) {
      problems.tell(problem);
    }
  }
  return statements;
}

/** What a note says, as the pathway takes it: places count from zero. */
function said({ note, terms, statements }: Analysis): NoteStatement[] {
  const places = new Places(note.source);
  const position = (offset: number) => {
    const { line, column } = places.of(offset);
    return { line: line - 1, character: column - 1 };
  };
  return statements.map(({ start, end, links, relations }) => ({
    range: { start: position(start), end: position(end) },
    text: note.source.slice(start, end),
    concepts: terms.filter((term) => start <= term.start && term.end <= end).map(({ concept }) => concept),
    links,
    relations,
  }));
}
