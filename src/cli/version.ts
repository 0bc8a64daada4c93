import manifest from '../../package.json' with { type: 'json' };

/** The version of Geromark. */
export const version: string = manifest.version;
