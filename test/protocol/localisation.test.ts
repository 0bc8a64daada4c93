import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(root, name), 'utf8'));

/** The placeholders of a text, in order: `{0}`, and the commands that it links to. */
const fixed = (text: string) => text.match(/\{\d\}|\(command:[\w.]+\)|`[^`]+`/g)?.sort() ?? [];

test('every text of the manifest has its German one, with the same commands in it', () => {
  const english = read('package.nls.json');
  const german = read('package.nls.de.json');
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const [key, text] of Object.entries(english)) expect(fixed(german[key]!), key).toEqual(fixed(text));
  const used = [...readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g)];
  expect(new Set(used.map(([, key]) => key))).toEqual(new Set(Object.keys(english)));
});

test('every text of the extension has its German one, with the same placeholders in it', () => {
  const folder = path.join(root, 'src/extension');
  const source = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const used = [...source.join('\n').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text!);
  const german = read('l10n/bundle.l10n.de.json');
  expect(new Set(Object.keys(german))).toEqual(new Set(used));
  for (const text of used) expect(fixed(german[text]!), text).toEqual(fixed(text));
  expect(source.join('\n')).not.toMatch(/show(Information|Warning|Error)Message\(\s*['"`]/);
});
