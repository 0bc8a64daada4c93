import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { write } from '../lines';
import { Problem, Problems } from '../problem';

const CONFIGURATION = `# Geromark: how loud each rule is (off, hint, info, warning, error). Rules that are not named keep their default.
# \`geromark print-config\` prints them all.
rules:
  claim-uncited: hint
`;

const CLAIMS = `# A claim set of your own. Notes refer to its claims as [[claim:our-lab/ID]].
# \`geromark claims check .geromark/claims/our-lab.yaml\` tells whether it is well formed.
schema: 1
id: our-lab
title: What our own experiments show
sections:
  - id: E1
    title: Experiment 1
references:
  - key: notebook-2024
    title: Laboratory notebook
    year: 2024
claims:
  - id: rapamycin-lowers-mitochondrial-stress
    statement: In our old mice rapamycin lowered oxidative stress in the mitochondria of muscle.
    locators: [E1S1]
    status: reported
    relations:
      - subject: rapamycin
        sign: -1
        object: mitochondrial-oxidative-stress
    context:
      species: [mouse]
      dose: { value: 14, ucum: "[ppm]" }
    references: [notebook-2024]
`;

/** The files that a project begins with. */
export const beginnings: Readonly<Record<string, string>> = {
  '.geromarkrc.yaml': CONFIGURATION,
  '.geromark/claims/our-lab.yaml': CLAIMS,
};

/** `geromark init`: a configuration and a sample claim set, where there are none. */
export function initCommand(program: Command): void {
  program
    .command('init')
    .description('write a configuration and a sample claim set into this folder')
    .action(async () => {
      const problems = new Problems();
      for (const [file, text] of Object.entries(beginnings)) {
        try {
          await create(file, text);
          await write(process.stdout, `wrote ${file}\n`);
        } catch (problem) {
          problems.tell(problem);
        }
      }
      process.exitCode = problems.count > 0 ? 2 : 0;
    });
}

/** Writes a file that is not there yet. */
async function create(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Problem(file, 'There is one already; it is left as it is.');
    throw new Problem(file, `It could not be written (${code}). Check the folder's permissions.`);
  }
}
