// What is coloured before the server has started: the grammar, as the editor's own tokenizer reads it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installHost } from '../../host/install.mjs';
import { applicationOf } from '../../host/server.mjs';
import { root } from '../environment.mjs';

const host = installHost();
const required = createRequire(path.join(host, 'package.json'));
const { Registry, INITIAL, parseRawGrammar } = required('vscode-textmate');
const oniguruma = required('vscode-oniguruma');
const OURS = 'text.geromark.injection';
const FILES = {
  [OURS]: path.join(root, 'syntaxes/geromark.tmLanguage.json'),
  'text.html.markdown': builtIn('markdown-basics/syntaxes/markdown.tmLanguage.json'),
  'text.html.derivative': builtIn('html/syntaxes/html-derivative.tmLanguage.json'),
  'text.html.basic': builtIn('html/syntaxes/html.tmLanguage.json'),
};

suite('the grammar', () => {
  let grammar;

  suiteSetup(async () => {
    await oniguruma.loadWASM(readFileSync(required.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) =>
        FILES[scope] ? parseRawGrammar(readFileSync(FILES[scope], 'utf8'), FILES[scope]) : null,
      getInjections: (scope) => (scope === 'text.html.markdown' ? [OURS] : undefined),
    });
    grammar = await registry.loadGrammar('text.html.markdown');
  });

  for (const [line, expected] of [
    ['See [[claim:mine/ampk]].', ['[[', 'claim:', 'mine/ampk', ']]']],
    ['> **[[claim:ampk]]**', ['[[', 'claim:', 'ampk', ']]']],
    ['`[[claim:ampk]]` and [[note]]', []],
    [
      '<!-- geromark-disable-next-line dose-unit -- as printed -->',
      ['geromark-disable-next-line', ' dose-unit', '--', 'as printed '],
    ],
    ['<!-- an ordinary comment -->', []],
  ]) {
    test(`colours ${expected.length > 0 ? expected.join(' ') : 'nothing'} in ${line}`, () => {
      const { tokens } = grammar.tokenizeLine(line, INITIAL);
      const coloured = tokens.filter(({ scopes }) => scopes.some((scope) => scope.endsWith('.geromark')));
      assert.deepEqual(
        coloured.map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex)),
        expected,
      );
    });
  }
});

function builtIn(file) {
  return path.join(applicationOf(host), 'extensions', file);
}
