import type { Command } from 'commander';
import { Option } from 'commander';
import { analyse } from '../../analysis';
import { type AnnotationRecord, recordOf } from '../../export/record';
import type { Project } from '../../lint/project';
import { type AnalysedNote, type AnnotationFormat, annotationFormats } from '../annotation-formats';
import { decode, findNotes, readNoteFile } from '../files';
import { type Line, linesOf, write } from '../lines';
import { loadProject } from '../load-project';
import { Problem, Problems } from '../problem';
import { json } from '../terminal';

interface Options {
  readonly ndjson?: boolean;
  readonly format: AnnotationFormat;
}

/** `geromark annotate`: what a note says, as data. */
export function annotateCommand(program: Command): void {
  program
    .command('annotate [files...]')
    .description('print terms, doses, statements, links to claims and findings as JSON')
    .option(
      '--ndjson',
      'read one {"id", "text", "format"} per line on standard input, write one record per line',
    )
    .addOption(
      new Option(
        '--format <format>',
        'records (json, ndjson), regimens (csv), or annotations for other tools',
      )
        .choices(Object.keys(annotationFormats))
        .default('json'),
    )
    .addHelpText(
      'after',
      `
Examples:
  geromark annotate notes/rapamycin.md
  geromark annotate "notes/**/*.md" --format ndjson
  geromark annotate notes/ --format csv > regimens.csv
  geromark annotate note.md --format brat > note.ann
  echo '{"id": 1, "text": "Rapamycin inhibits mTORC1."}' | geromark annotate --ndjson`,
    )
    .action(async (files: string[], options: Options) => {
      const problems = new Problems();
      const project = await loadProject(problems);
      if (options.ndjson) await annotateLines(project, problems);
      else await annotateFiles(files, options, project, problems);
      process.exitCode = problems.count > 0 ? 2 : 0;
    });
}

async function annotateFiles(
  files: string[],
  options: Options,
  project: Project,
  problems: Problems,
): Promise<void> {
  if (files.length === 0)
    throw new Problem(null, 'Name the notes to annotate, "-" for standard input, or use --ndjson.');
  const paths = await findNotes(files, problems);
  if (options.format === 'brat' && paths.length > 1) {
    throw new Problem(null, 'brat keeps a file for each note. Annotate one note at a time.');
  }
  const notes: AnalysedNote[] = [];
  for (const file of paths) {
    try {
      const { path, text, format } = await readNoteFile(file);
      notes.push({ id: path, analysis: analyse(text, { ...project, format }) });
    } catch (problem) {
      problems.tell(problem);
      continue;
    }
    // One record a line needs no other notes, so none are kept.
    if (options.format === 'ndjson') await write(process.stdout, annotationFormats.ndjson(notes.splice(0)));
  }
  if (options.format !== 'ndjson') await write(process.stdout, annotationFormats[options.format](notes));
}

async function annotateLines(project: Project, problems: Problems): Promise<void> {
  for await (const line of linesOf(process.stdin)) {
    if (line.bytes.length === 0) continue;
    await write(process.stdout, `${json(annotateLine(line, project, problems))}\n`);
  }
}

/**
 * The record of a line. A line that cannot be read gives an empty record with `error`, so that records and lines stay
 * in step, and a message on standard error.
 */
function annotateLine(
  line: Line,
  project: Project,
  problems: Problems,
): AnnotationRecord & { error?: string } {
  let id: unknown = null;
  try {
    const input = parse(line);
    id = input.id ?? null;
    if (typeof input.text !== 'string') throw fault(line, 'It has no "text". Write {"id": …, "text": "…"}.');
    const { format = 'markdown' } = input;
    if (format !== 'markdown' && format !== 'text') {
      throw fault(line, `"format" is ${JSON.stringify(format)}. Write "markdown" or "text".`);
    }
    return recordOf(id, analyse(input.text, { ...project, format }));
  } catch (problem) {
    problems.tell(problem);
    return { ...recordOf(id, analyse('')), error: (problem as Error).message };
  }
}

function parse(line: Line): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(decode(line.bytes, '<stdin>'));
  } catch (error) {
    const reason = error instanceof Problem ? 'not UTF-8' : `not JSON: ${(error as Error).message}`;
    throw fault(line, `It is ${reason}. Write one JSON object per line, in UTF-8.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw fault(line, 'It is no JSON object. Write {"id": …, "text": "…"}.');
}

function fault(line: Line, message: string): Problem {
  return new Problem('<stdin>', message, line.number);
}
