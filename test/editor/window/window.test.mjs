// What a person sees: by mouse, keys and palette, in each theme, with a picture of it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installHost } from '../../host/install.mjs';
import { openWorkbench } from '../../host/workbench.mjs';
import { copyNotes, root, web } from '../environment.mjs';

const pictures = path.join(root, '.vscode-test', web ? 'pictures-web' : 'pictures');
const THEMES = [
  { name: 'dark', theme: 'Dark Modern', window: 'vs-dark', page: 'vscode-dark' },
  { name: 'light', theme: 'Light Modern', window: 'vs', page: 'vscode-light' },
  {
    name: 'high-contrast',
    theme: 'Default High Contrast',
    window: 'hc-black',
    page: 'vscode-high-contrast',
  },
];

suite('the window', () => {
  const folder = copyNotes();
  let workbench;
  let page;
  const picture = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    // Not the first that is tried below: only a change is sure to be seen.
    setTheme(folder, THEMES.at(-1).theme);
    workbench = await openWorkbench({ host: installHost(), extension: root, folder, web });
    page = workbench.page;
    await workbench.openFile('reading-notes.md');
  });

  teardown(async function () {
    if (this.currentTest.state === 'failed') await picture(`failed: ${this.currentTest.title.slice(0, 40)}`);
  });

  suiteTeardown(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('slips are underlined and listed', async () => {
    await page.locator('.squiggly-warning').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'term-spelling' });
    await problem.waitFor();
    await picture('problems');
    await workbench.command('View: Toggle Panel Visibility');
  });

  test('the view of claims counts what the notes speak of', async () => {
    await workbench.command('Explorer: Focus on Claims View');
    const rows = page.locator('.pane', { hasText: 'Claims' }).locator('.monaco-list-row');
    await rows
      .filter({ hasText: /[1-9]\d* of \d+$/ })
      .first()
      .waitFor();
    await picture('claims');
  });

  test('the pathway is drawn beside the note, under a policy that it keeps', async () => {
    const violations = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy/.test(message.text()) && /geromark/.test(message.text())) {
        violations.push(message.text());
      }
    });
    await workbench.command('Geromark: Show Pathway');
    const drawing = workbench.webview.locator('svg.map');
    await drawing.first().waitFor();
    await workbench.webview.getByText('mTORC1', { exact: true }).first().waitFor();
    assert.deepEqual(violations, []);
  });

  test('a sentence that is listed at an entity of the picture leads back to the note', async () => {
    await workbench.webview.locator('svg.map [data-id="mtorc1"]').first().click();
    await workbench.webview.locator('.said .link', { hasText: 'promotes mitochondrial' }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Ln 13,' }).waitFor();
    await workbench.webview.locator('body').press('Escape');
  });

  test('what is written in the note is counted in the picture', async () => {
    const status = workbench.webview.locator('.status-text');
    const claims = async () => Number(/(\d+) of \d+ claims/.exec(await status.textContent())[1]);
    const before = await claims();
    await workbench.type('\n\nTSC1 knockout turns mTORC1 on.\n');
    await status.filter({ hasText: `${before + 1} of` }).waitFor();
    assert.equal(await claims(), before + 1);
  });

  test('the picture is exported to where one says', async () => {
    await workbench.webview.getByRole('button', { name: 'Export' }).click();
    await workbench.webview.getByRole('button', { name: 'Save…' }).click();
    // VS Code's own dialog, which fills in the folder and the name by and by.
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-widget input')?.value.endsWith('.svg'),
    );
    const file = await page.locator('.quick-input-widget input').first().inputValue();
    await page.keyboard.press('Enter');
    await page.locator('.explorer-folders-view', { hasText: path.basename(file) }).waitFor();
    const exported = readFileSync(path.join(folder, path.basename(file)), 'utf8');
    assert.ok(exported.includes('<svg') && exported.includes('mTORC1'), exported.slice(0, 500));
    await workbench.webview.locator('body').press('Escape');
  });

  for (const { name, theme, window, page: body } of THEMES) {
    test(`a card over a sentence, and the pathway, in the ${name} theme`, async () => {
      setTheme(folder, theme);
      await page.locator(`.monaco-workbench.${window}`).waitFor();
      await workbench.webview.locator(`body.${body}`).waitFor();
      const card = await workbench.hover('activates');
      assert.match((await card.allInnerTexts()).join('\n'), /Contradicts the claim/);
      await page.waitForTimeout(400); // cards fade in
      await picture(`window-${name}`);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
    });
  }
});

/** The folder's settings are watched: the window changes at once. */
function setTheme(folder, theme) {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ 'workbench.colorTheme': theme }),
  );
}
