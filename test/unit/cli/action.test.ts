import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, clean, command, Folder } from './geromark';

beforeAll(build, 60_000);
afterAll(clean);

interface Action {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly runs: {
    readonly steps: readonly {
      readonly name: string;
      readonly run: string;
      readonly env?: Record<string, string>;
    }[];
  };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;

/** Runs the action's step as a workflow would, with its inputs put in. */
function lint(folder: Folder, given: Record<string, string> = {}) {
  const step = action.runs.steps.find(({ name }) => name === 'Lint')!;
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const filled = (text: string) =>
    text
      .replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => inputs[name]!)
      .replaceAll(/\$\{\{ github\.action_path \}\}\/dist\/cli\/geromark\.cjs/g, command);
  const env = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]),
  );
  return spawnSync('bash', ['-c', filled(step.run)], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('the GitHub action', () => {
  const folder = () => new Folder({ 'a.md': 'It was rapamcyin.', 'notes/b.md': 'All is well.' });

  it('lints the whole repository, and fails where there are findings', () => {
    const { stdout, status } = lint(folder());
    expect(stdout).toMatch(/^::warning file=a\.md,line=1,/);
    expect(status).toBe(1);
  });

  it('takes paths and arguments', () => {
    expect(lint(folder(), { paths: 'notes' }).status).toBe(0);
    expect(lint(folder(), { arguments: '--max-warnings 1' }).status).toBe(0);
  });
});
