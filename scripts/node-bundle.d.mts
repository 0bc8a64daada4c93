import type { BuildOptions } from 'esbuild';

/** How esbuild bundles what runs in Node. */
export const nodeBundle: BuildOptions;
