#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { annotateCommand } from './commands/annotate';
import { claimsCommand } from './commands/claims';
import { convertCommand } from './commands/convert';
import { initCommand } from './commands/init';
import { lintCommand } from './commands/lint';
import { lspCommand } from './commands/lsp';
import { pathwayCommand } from './commands/pathway';
import { printConfigCommand } from './commands/print-config';
import { isLineWorker, serveLines } from './line-workers';
import { Problems } from './problem';
import { version } from './version';

// Whoever reads our output may stop before its end (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

const program = new Command('geromark')
  .description('Aging-biology notes with a careful colleague beside them.')
  .version(version)
  .showHelpAfterError('(geromark --help tells what there is)')
  .exitOverride();

const commands = [
  lintCommand,
  annotateCommand,
  claimsCommand,
  convertCommand,
  pathwayCommand,
  initCommand,
  printConfigCommand,
  lspCommand,
];
for (const add of commands) add(program);

if (isLineWorker) serveLines();
else program.parseAsync().catch(fail);

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  new Problems().tell(error);
  process.exitCode = 2;
}
