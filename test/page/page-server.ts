import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import type { PathwayGraph } from '../../src/reason/graph/graph';
import { pathwayPage } from '../../src/webview/page';
import { type Theme, themes } from './themes';

const root = new URL('../../', import.meta.url);
const bundle = (entry: string) =>
  buildSync({
    absWorkingDir: root.pathname,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  }).outputFiles[0].text;

/** The webview's own script, as VS Code puts it before the page: the messages are kept for the test. */
const host = `
  let state = JSON.parse(sessionStorage.getItem('state') ?? 'null');
  window.posted = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.posted.push(structuredClone(message)),
    getState: () => state,
    setState: (next) => { state = next; sessionStorage.setItem('state', JSON.stringify(next)); },
  });
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    window.violations.push([violatedDirective, blockedURI, sample].join(' ')));
`;
const defaults = 'html { scrollbar-color: auto } body { margin: 0; padding: 0 20px }';

/** Serves the page as a webview would get it: theme variables, default style and API before the policy. */
export async function servePage(graph: PathwayGraph): Promise<{ url(theme: Theme): string; close(): void }> {
  const files: Record<string, [type: string, text: string]> = {
    '/pathway.js': ['text/javascript', bundle('src/webview/pathway.ts')],
    '/exporters.js': ['text/javascript', bundle('src/webview/exporters.ts')],
    '/pathway.css': ['text/css', readFileSync(new URL('src/webview/pathway.css', root), 'utf8')],
  };
  const server: Server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const file = files[pathname];
    if (file) return response.setHeader('content-type', file[0]).end(file[1]);
    const theme = themes[searchParams.get('theme') as Theme];
    if (!theme) return response.writeHead(404).end();
    const variables = Object.entries(theme.variables)
      .map(([name, value]) => `--vscode-${name}: ${value}`)
      .join('; ');
    const page = pathwayPage(graph, {
      script: '/pathway.js',
      style: '/pathway.css',
      cspSource: "'self'",
      nonce: '0123456789abcdef',
    })
      .replace('<html lang="en">', `<html lang="en" style="${variables}">`)
      .replace('<head>', `<head><style>@layer vscode-default { ${defaults} }</style><script>${host}</script>`)
      .replace('<body>', `<body class="${theme.classes}">`);
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: (theme) => `http://127.0.0.1:${port}/?theme=${theme}`, close: () => server.close() };
}
