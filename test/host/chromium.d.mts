import type { Browser, LaunchOptions } from 'playwright-core';

/** Starts a headless Chromium with playwright; `options` are playwright's own. */
export function launchChromium(options?: LaunchOptions): Promise<Browser>;

/** The path of a Chromium, and the environment variables that it needs. */
export function findChromium(): { executablePath: string; env: Record<string, string> };
