// `npm start [-- PATHS]`: installs, builds, and lints the sample notes or the given paths.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root, run } from './install.mjs';

install();
run(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });

const paths = process.argv.slice(2);
const command = join(root, 'dist', 'cli', 'geromark.cjs');
const { status } = spawnSync(
  process.execPath,
  [command, 'lint', ...(paths.length > 0 ? paths : ['samples'])],
  {
    cwd: paths.length > 0 ? (process.env.INIT_CWD ?? root) : root,
    stdio: 'inherit',
  },
);
console.log(`
To see the same in the editor, with hover cards and the pathway:  npm run code
To lint notes of your own:                                        npm start -- path/to/notes`);
// Findings (1) are what the samples are for; only a run that could not be made (2) is a failure.
process.exit(status === 0 || status === 1 ? 0 : (status ?? 2));
