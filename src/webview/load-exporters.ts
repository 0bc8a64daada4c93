import type { exportPathway } from '../export/pathway/export-pathway';

/** What the second script brings. */
export interface Exporters {
  /** See `src/export/pathway`. */
  readonly exportPathway: typeof exportPathway;
}

const page = document.currentScript as HTMLScriptElement | null;
let loading: Promise<Exporters> | null = null;

/** Loads the exporters from beside the page's own script, with its nonce, once. */
export function loadExporters(): Promise<Exporters> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = page?.nonce ?? '';
    script.src = new URL('exporters.js', page?.src).href;
    script.addEventListener('load', () => {
      const { geromarkExporters } = globalThis as { geromarkExporters?: Exporters };
      if (geromarkExporters) resolve(geromarkExporters);
      else reject(new Error('The exporters did not load.'));
    });
    script.addEventListener('error', () => reject(new Error('The exporters could not be loaded.')));
    document.head.append(script);
  });
  return loading;
}
