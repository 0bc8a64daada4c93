import { type Command, InvalidArgumentError, Option } from 'commander';
import { createTwoFilesPatch } from 'diff';
import { analyse } from '../../analysis';
import { toGithub } from '../../export/github';
import { toJunit } from '../../export/junit';
import { recordOf } from '../../export/record';
import { type NoteReport, Places } from '../../export/report';
import { toSarif } from '../../export/sarif';
import { fixAll } from '../../lint/apply-fixes';
import type { Finding } from '../../lint/finding';
import type { Project } from '../../lint/project';
import { findNotes, type NoteFile, readNoteFile } from '../files';
import { write } from '../lines';
import { loadProject } from '../load-project';
import { pretty, summary } from '../pretty';
import { Problem, Problems } from '../problem';
import { Progress } from '../progress';
import { replaceFile } from '../replace-file';
import { json, printable } from '../terminal';
import { version } from '../version';

type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

interface Options {
  readonly format: Format;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly maxWarnings?: number;
}

/** `geromark lint`: what the rules report. */
export function lintCommand(program: Command): void {
  program
    .command('lint [files...]')
    .description(
      'report what contradicts, misquotes or overstates the claims, and wrong doses, terms and references',
    )
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['pretty', 'json', 'sarif', 'github', 'junit'])
        .default('pretty'),
    )
    .option('--fix', 'apply the fixes that are safe')
    .option('--dry-run', 'with --fix: print what would change as a diff, and change nothing')
    .option('--max-warnings <count>', 'fail only on errors, or on more warnings than this', count)
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing to report, 1 findings, 2 something could not be read.

Examples:
  geromark lint                         the notes of this folder
  geromark lint notes/ "drafts/*.md"
  geromark lint --fix --dry-run notes/
  geromark lint --format sarif notes/ > geromark.sarif`,
    )
    .action(async (files: string[], options: Options) => {
      const problems = new Problems();
      const project = await loadProject(problems);
      const paths = await findNotes(files.length > 0 ? files : ['.'], problems);
      const reports = await lintFiles(paths, options, project, problems);
      await printWhole(reports, options);
      process.exitCode = problems.count > 0 ? 2 : isFailure(reports, options) ? 1 : 0;
    });
}

/** Lints note by note; what is printed for people is printed as it comes. */
async function lintFiles(
  paths: string[],
  options: Options,
  project: Project,
  problems: Problems,
): Promise<NoteReport[]> {
  const reports: NoteReport[] = [];
  const progress = new Progress(paths.length);
  for (const path of paths) {
    try {
      const report = await lintFile(await readNoteFile(path), options, project);
      reports.push(report);
      progress.clear();
      if (options.format === 'pretty') await write(process.stdout, pretty(report));
    } catch (problem) {
      progress.clear();
      problems.tell(problem);
    }
    progress.step();
  }
  progress.clear();
  return reports;
}

async function lintFile(note: NoteFile, options: Options, project: Project): Promise<NoteReport> {
  const findingsOf = (source: string) => analyse(source, { ...project, format: note.format }).findings;
  const path = note.path.replaceAll('\\', '/');
  const findings = findingsOf(note.text);
  if (!options.fix) return { path, source: note.text, findings };
  const { source } = fixAll(note.text, findingsOf);
  if (options.dryRun) {
    if (source !== note.text) {
      await write(process.stdout, printable(createTwoFilesPatch(path, path, note.text, source)));
    }
    return { path, source: note.text, findings };
  }
  if (note.path === '<stdin>')
    throw new Problem(note.path, 'Standard input cannot be mended in place. Use --dry-run.');
  if (source !== note.text) await replaceFile(note.path, source);
  return { path, source, findings: findingsOf(source) };
}

/** Prints what is printed once for all notes. */
async function printWhole(reports: readonly NoteReport[], { format }: Options): Promise<void> {
  const printed: Record<Format, () => string> = {
    pretty: () => (reports.length > 0 ? summary(reports) : ''),
    json: () => `${json(reports.map(asData), 2)}\n`,
    sarif: () => `${json(toSarif(reports, version), 2)}\n`,
    github: () => toGithub(reports),
    junit: () => toJunit(reports),
  };
  await write(process.stdout, printed[format]());
}

/** A report as JSON: findings as in the records of `annotate`, each with its line and column. */
function asData({ path, source, findings }: NoteReport) {
  const places = new Places(source);
  const { findings: records } = recordOf(path, { ...analyse(''), findings });
  return { path, findings: records.map((finding) => ({ ...finding, ...places.of(finding.start) })) };
}

function isFailure(reports: readonly NoteReport[], { maxWarnings }: Options): boolean {
  const findings: Finding[] = reports.flatMap((report) => report.findings);
  if (maxWarnings === undefined) return findings.length > 0;
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return of('error') > 0 || of('warning') > maxWarnings;
}

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number, 0 or more.');
}
