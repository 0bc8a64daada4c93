import { type Command, InvalidArgumentError, Option } from 'commander';
import { analyse } from '../../analysis';
import type { Project } from '../../lint/project';
import { type AnalysedNote, type AnnotationFormat, annotationFormats } from '../annotation-formats';
import { findNotes, readNoteFile } from '../files';
import { annotateLines } from '../line-workers';
import { type Line, linesOf, write } from '../lines';
import { loadProject } from '../load-project';
import { openOutput } from '../output';
import { Problem, Problems } from '../problem';
import { Progress } from '../progress';

interface Options {
  readonly ndjson?: boolean;
  readonly format: AnnotationFormat;
  readonly jobs: number;
  readonly output?: string;
  readonly resume?: boolean;
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
    .option('--jobs <count>', 'with --ndjson: threads to use', jobs, 1)
    .option('--output <file>', 'with --ndjson: where the records go')
    .option('--resume', 'with --output: go on behind the records of an earlier run')
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
  geromark annotate --ndjson --jobs 4 --output records.ndjson --resume < notes.ndjson
  echo '{"id": 1, "text": "Rapamycin inhibits mTORC1."}' | geromark annotate --ndjson`,
    )
    .action(async (files: string[], options: Options) => {
      const problems = new Problems();
      const project = await loadProject(problems);
      if (options.ndjson) await annotateStream(options, project, problems);
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

/** Records of lines, in order: nothing is read faster than it is written. */
async function annotateStream(options: Options, project: Project, problems: Problems): Promise<void> {
  const { stream, written } = options.output
    ? await openOutput(options.output, options.resume ?? false)
    : { stream: process.stdout, written: 0 };
  const progress = new Progress(null);
  const lines = unwritten(linesOf(process.stdin), written);
  for await (const { number, record, fault } of annotateLines(lines, project, options.jobs)) {
    if (fault !== null) {
      progress.clear();
      problems.tell(new Problem('<stdin>', fault, number));
    }
    await write(stream, `${record}\n`);
    progress.step();
  }
  progress.clear();
  if (stream !== process.stdout) await new Promise<void>((resolve) => stream.end(resolve));
}

/** Lines that say something, without those whose records are written already. */
async function* unwritten(lines: AsyncIterable<Line>, written: number): AsyncGenerator<Line> {
  let left = written;
  for await (const line of lines) {
    if (line.bytes.length === 0) continue;
    if (left-- > 0) continue;
    yield line;
  }
}

function jobs(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number, 1 or more.');
}
