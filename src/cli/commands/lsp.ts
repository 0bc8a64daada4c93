import type { Command } from 'commander';

/** `geromark lsp`: the language server, for any editor that speaks its protocol. */
export function lspCommand(program: Command): void {
  program
    .command('lsp')
    .description('run the language server')
    .requiredOption('--stdio', 'speak on standard input and output')
    .action(async () => {
      // Loaded only here: the other commands start without the protocol.
      const { startStdio } = await import('../../server/node');
      startStdio();
    });
}
