/** Takes pictures of the page into .cache/page: `npx tsx test/page/shots.ts [theme] [width]`. To be looked at. */
import { mkdirSync } from 'node:fs';
import { launchChromium } from '../host/chromium.mjs';
import { graph } from './content';
import { openPage, states } from './open-page';
import { servePage } from './page-server';
import { type Theme, themes } from './themes';

const [onlyTheme, onlyWidth, onlyState] = process.argv.slice(2);
const folder = new URL('../../.cache/page/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const server = await servePage(graph);
const browser = await launchChromium();
for (const theme of Object.keys(themes) as Theme[]) {
  for (const width of [360, 640, 1000]) {
    for (const [name, state] of Object.entries(states)) {
      if (onlyTheme && onlyTheme !== 'all' && theme !== onlyTheme) continue;
      if (onlyWidth && onlyWidth !== 'all' && width !== Number(onlyWidth)) continue;
      if (onlyState && name !== onlyState) continue;
      const page = await openPage(browser, server.url(theme), { width, height: 900 });
      await state(page);
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${folder}${theme}-${width}-${name}.png` });
      await page.context().close();
    }
  }
}
await browser.close();
server.close();
