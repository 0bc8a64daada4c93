import 'mocha/mocha.js'; // the build for browsers: it runs in the worker too, and sets the global `mocha`
import { Uri, workspace } from 'vscode';

mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Spec, color: false, bail: true });

/** Called by the extension host: runs the suite, and leaves its counts where the runner finds them. */
export async function run(): Promise<void> {
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    // Not `mocha.run`: in this build it reads the address of a page.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats!));
  });
  const results = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'results.json');
  await workspace.fs.writeFile(results, new TextEncoder().encode(JSON.stringify({ passes, failures })));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
