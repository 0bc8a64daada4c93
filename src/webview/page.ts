import type { PathwayGraph } from '../reason/graph/graph';

/** What the page's HTML needs from the host. */
export interface PageResources {
  /** Address of `dist/webview/pathway.js` as the webview sees it. */
  readonly script: string;
  /** Address of `dist/webview/pathway.css` as the webview sees it. */
  readonly style: string;
  /** The webview's `cspSource`. */
  readonly cspSource: string;
  /** 128 random bits in hexadecimal, new for each page. */
  readonly nonce: string;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]);

/**
 * The page's HTML, set once. `blob:` is for turning the picture into a PNG. The list of claims stands in the page
 * from the start, so that a script that fails leaves a page to read and never a blank tab.
 */
export function pathwayPage(graph: PathwayGraph, resources: PageResources): string {
  const { script, style, cspSource, nonce } = resources;
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; img-src blob:`;
  const claims = graph.claims.map((claim) => `<li>${escaped(claim.statement)} <i>${claim.status}</i></li>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Geromark: Pathway</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main id="geromark">
<h1>${escaped(graph.title)}</h1>
<p>The picture is drawn when the page's script runs. If you can read this, it did not: reload the window, or read the claims here.</p>
<ol>
${claims.join('\n')}
</ol>
</main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}
