// A real VS Code to drive as a person does: with keys, mouse and command palette, through playwright.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { startServer, workbenchUrl, writeSettings } from './server.mjs';
import { withWebExtension } from './web-extension.mjs';

/** Opens a folder with the extension under development; with `web` it runs in the browser's worker. */
export async function openWorkbench({ host, extension, folder, web = false, settings = {}, viewport }) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-ui-'));
  writeSettings(path.join(scratch, 'user'), settings);
  let server = await startServer({ host, scratch });
  if (web) server = await withWebExtension(server, extension);
  const browser = await launchChromium().catch(async (error) => {
    await server.stop();
    throw error;
  });
  const page = await browser.newPage({ viewport: viewport ?? { width: 1280, height: 800 } });
  page.setDefaultTimeout(15_000);
  await page.goto(workbenchUrl(server, { folder, ...(!web && { extension }) }));
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
  return new Workbench(page, async () => {
    await browser.close().catch(() => {});
    await server.stop();
  });
}

/** One window. The selectors hold for VS Code 1.100 and later. */
export class Workbench {
  constructor(page, close) {
    this.page = page;
    this.close = close;
  }

  /** Runs a command by its title in the palette. */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Opens a file of the folder by its name. */
  async openFile(name) {
    await this.page.keyboard.press('Control+p');
    await this.#pick(name, name);
    await this.page.locator('.editor-instance .view-lines').first().waitFor();
  }

  async #pick(text, row) {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor();
    await input.fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
  }

  /** Types at the end of the note that is shown. */
  async type(text) {
    await this.page
      .locator('.editor-instance .native-edit-context, .editor-instance textarea')
      .first()
      .focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Moves the mouse over the first place of the editor where a text stands, and gives the hover that opens. */
  async hover(text) {
    const { x, y } = await this.page.evaluate((wanted) => {
      const lines = document.querySelector('.editor-instance .view-lines');
      const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode;
        const at = data.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + wanted.length);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`"${wanted}" is not on the screen`);
    }, text);
    await this.page.mouse.move(x - 60, y);
    await this.page.mouse.move(x, y, { steps: 4 });
    const card = this.page.locator('.monaco-hover:not(.hidden) .hover-contents .rendered-markdown');
    await card.first().waitFor();
    return card;
  }

  /** The page inside the webview that is shown. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }
}
