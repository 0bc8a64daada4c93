// Lets an extension run in the browser's worker. The workbench takes such an extension only from its own origin, and
// only when the page's configuration names it; so a proxy before the server serves the one and writes the other.
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { addressOf } from './server.mjs';

const PREFIX = '/__extension';
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A server like `server` whose pages run the extension in `folder`, and its tests if there are any. */
export async function withWebExtension(server, folder, tests) {
  const proxy = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith(`${PREFIX}/`)) serveFile(folder, pathname.slice(PREFIX.length + 1), response);
    else
      forward(
        server,
        request,
        response,
        pathname === '/' ? (page) => configure(page, request, folder, tests) : null,
      );
  });
  proxy.on('upgrade', (request, socket, head) => tunnel(server, request, socket, head));
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address();
  const stop = async () => {
    proxy.closeAllConnections();
    proxy.close();
    await server.stop();
  };
  return { port, ...addressOf(port), stop };
}

function serveFile(folder, name, response) {
  const file = path.join(folder, decodeURIComponent(name));
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Passes a request on; `edit` may change the text of the answer. */
function forward({ port }, request, response, edit) {
  const { 'accept-encoding': encoding, ...headers } = request.headers;
  const upstream = http.request(
    {
      host: '127.0.0.1',
      port,
      path: request.url,
      method: request.method,
      headers: edit ? headers : request.headers,
    },
    (answer) => {
      if (!edit) {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
        return;
      }
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const { 'content-length': length, ...rest } = answer.headers;
        response.writeHead(answer.statusCode, rest).end(edit(Buffer.concat(parts).toString()));
      });
    },
  );
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

/** Names the extension in the configuration that the workbench's page carries in an attribute. */
function configure(page, request, folder, tests) {
  const place = (file) => ({ scheme: 'http', authority: request.headers.host, path: `${PREFIX}${file}` });
  return page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, before, attribute) => {
      const settings = JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      settings.developmentOptions = {
        ...settings.developmentOptions,
        extensions: [place('')],
        ...(tests && { extensionTestsPath: place(`/${path.relative(folder, tests)}`) }),
      };
      const changed = JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `${before}${changed}"`;
    },
  );
}

function tunnel({ port }, request, socket, head) {
  const upstream = net.connect(port, '127.0.0.1', () => {
    const headers = [];
    for (let index = 0; index < request.rawHeaders.length; index += 2) {
      headers.push(`${request.rawHeaders[index]}: ${request.rawHeaders[index + 1]}`);
    }
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  for (const side of [upstream, socket]) {
    side.on('error', () => {
      upstream.destroy();
      socket.destroy();
    });
  }
}
