// Bundles everything that ships into dist/. `--dev` keeps names readable and adds source maps.
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nodeBundle } from './node-bundle.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const dev = process.argv.includes('--dev');

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...common, ...nodeBundle };
// In a worker there is no `document`: without the condition remark picks builds that ask the DOM to decode entities.
// VS Code starts workers from a blob, whose address the JSON Schema validator takes for a broken one when it loads.
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  conditions: ['worker'],
  define: { 'self.location': 'undefined' },
};

const bundles = [
  {
    ...node,
    entryPoints: ['src/extension/node.ts'],
    outfile: 'dist/extension/node.cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension/browser.ts'],
    outfile: 'dist/extension/browser.cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server/node.cjs' },
  { ...browser, format: 'iife', entryPoints: ['src/server/browser.ts'], outfile: 'dist/server/browser.js' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli/geromark.cjs' },
  { ...browser, format: 'iife', entryPoints: ['src/webview/pathway.ts'], outfile: 'dist/webview/pathway.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/webview/exporters.ts'],
    outfile: 'dist/webview/exporters.js',
  },
  { ...common, entryPoints: ['src/webview/pathway.css'], outfile: 'dist/webview/pathway.css' },
];

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
await Promise.all(
  bundles.filter(({ entryPoints }) => existsSync(path.join(root, entryPoints[0]))).map(build),
);
// Of an ES module package VS Code's worker host takes a `.cjs` entry; older versions add `.js` to every name.
cpSync(path.join(root, 'dist/extension/browser.cjs'), path.join(root, 'dist/extension/browser.cjs.js'));
// Editors check claim sets, terms and configuration of the user's own against the same schemas as we do.
cpSync(path.join(root, 'src/knowledge/schemas'), path.join(root, 'dist/schemas'), { recursive: true });
