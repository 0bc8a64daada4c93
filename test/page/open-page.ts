import type { Browser, Page } from 'playwright-core';
import type { HostMessage } from '../../src/webview/protocol';
import { init } from './content';

/** Faults of a page: errors, console messages and violations of its policy. */
export const faults = new WeakMap<Page, string[]>();

/** Opens the page in a window of its own and gives it its first message. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
  message: HostMessage | null = init(),
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (entry) => {
    if (entry.type() === 'error' && !entry.location().url.endsWith('favicon.ico')) found.push(entry.text());
  });
  await page.goto(url);
  if (message) {
    await send(page, message);
    await page.waitForSelector('.toolbar');
  }
  return page;
}

/** Sends a message as the host would. */
export async function send(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => window.postMessage(data, '*'), message);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
}

/** What the page has posted so far. */
export function posted(page: Page): Promise<{ type: string; [field: string]: unknown }[]> {
  return page.evaluate(() => (window as unknown as { posted: { type: string }[] }).posted);
}

/** All that went wrong in the page. */
export async function faultsOf(page: Page): Promise<string[]> {
  const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  return [...faults.get(page)!, ...violations];
}

/** The states in which the page is looked at. */
export const states: Record<string, (page: Page) => Promise<void>> = {
  plain: (page) => send(page, { protocol: 1, type: 'note', note: null }),
  note: async () => {},
  thisNote: (page) => page.click('text=This note'),
  card: (page) => send(page, { protocol: 1, type: 'select', id: 'mtorc1 -| autophagy', because: 'link' }),
  node: (page) => send(page, { protocol: 1, type: 'select', id: 'mtorc1', because: 'link' }),
  whatIf: (page) =>
    send(page, {
      protocol: 1,
      type: 'select',
      id: 'muscle-fiber-loss',
      because: 'link',
      whatIf: ['rapamycin+'],
    }),
  search: (page) => page.fill('input[type=search]', 'tang'),
  list: (page) => page.click('text=List'),
  all: async (page) => {
    await page.click('text=View');
    await page.click('text=Shortcuts and open');
    await page.keyboard.press('Escape');
  },
  legend: (page) => page.click('text=Legend'),
  menu: (page) => page.click('text=What if…'),
  filter: (page) => page.click('.toolbar >> text=Filter'),
  error: (page) =>
    send(
      page,
      init({
        problems: [
          { file: 'claims.yaml', uri: null, line: 4, text: 'This claim has no status. Write one of …' },
        ],
      }),
    ).then(() =>
      send(page, { protocol: 1, type: 'error', code: 'coverage-paused', text: 'Geromark has stopped.' }),
    ),
};
