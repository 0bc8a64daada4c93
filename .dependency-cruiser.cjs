/** The order of the house: data flows downwards in this list, a folder imports only from those above it. */
const order = [
  'knowledge',
  'note',
  'annotate',
  'reason',
  'lint',
  'analysis',
  'export',
  'remark',
  'cli',
  'server',
  'webview',
  'extension',
];
const path = (name) => (name === 'analysis' ? '^src/analysis\\.ts$' : `^src/${name}/`);

const downwards = order.slice(0, -1).map((name, index) => ({
  name: `${name}-imports-upwards-only`,
  comment: `src/${name} may import only from what stands above it in the design`,
  severity: 'error',
  // The one command that is the language server reaches down to it.
  from: { path: path(name), pathNot: '^src/cli/commands/lsp\\.ts$' },
  to: {
    path: order
      .slice(index + 1)
      .map(path)
      .join('|'),
  },
}));

const pure = 'src/(knowledge|note|annotate|reason|lint|export|remark|webview)/|src/analysis\\.ts';

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'note-knows-no-biology',
      severity: 'error',
      from: { path: '^src/note/' },
      to: { path: '^src/knowledge/' },
    },
    {
      name: 'knowledge-knows-no-markdown',
      severity: 'error',
      from: { path: '^src/knowledge/' },
      to: { path: 'lezer|remark|mdast' },
    },
    {
      name: 'lint-does-not-parse',
      severity: 'error',
      from: { path: '^src/lint/' },
      to: { path: 'lezer|remark-parse' },
    },
    {
      name: 'engine-is-pure',
      comment: 'the same in Node, in a worker and in a test',
      severity: 'error',
      from: { path: `^(${pure})` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-server-knows-lsp',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|extension)/' },
      to: { path: 'vscode-languageserver' },
    },
    {
      name: 'only-the-extension-knows-vscode',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/extension/' },
      to: { path: '^vscode$|vscode-languageclient' },
    },
    {
      name: 'server-is-independent-of-cli',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'extension-does-not-hold-the-engine',
      comment: 'the client speaks to the server, it does not analyse',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: { path: '^src/(note|annotate|reason|lint|cli)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
