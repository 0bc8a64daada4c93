// `npm run screenshots`: takes the pictures of README and walkthrough anew, in a real VS Code, into media/screenshots/.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installHost } from '../test/host/install.mjs';
import { openWorkbench } from '../test/host/workbench.mjs';
import { root, run } from './install.mjs';

const NOTE = 'reading-notes.md';
const THEMES = {
  dark: { id: 'Dark Modern', window: 'vs-dark' },
  light: { id: 'Light Modern', window: 'vs' },
  'high-contrast': { id: 'Default High Contrast', window: 'hc-black' },
};
// Without the title bar, which tells of the test and not of the product.
const WINDOW = { x: 0, y: 30, width: 1280, height: 740 };
const CARD = { x: 0, y: 30, width: 1120, height: 560 };
const SETTINGS = {
  'workbench.colorTheme': THEMES.dark.id,
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': true,
  'window.commandCenter': false,
  'editor.hover.above': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'breadcrumbs.enabled': false,
};

run(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });
const pictures = path.join(root, 'media', 'screenshots');
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'notes-'));
copyFileSync(path.join(root, 'media/walkthrough/sample-note.md'), path.join(folder, NOTE));

const workbench = await openWorkbench({
  host: installHost(),
  extension: root,
  folder,
  settings: SETTINGS,
  viewport: { width: 1280, height: 800 },
});
const { page } = workbench;
try {
  await workbench.openFile(NOTE);
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await page.locator('.squiggly-warning').first().waitFor();
  await inEachTheme(async (theme) => {
    await workbench.hover('activates');
    await take(`hover-${theme}`, CARD);
    await page.keyboard.press('Escape');
    await workbench.hover('14 ppm');
    await take(`dose-${theme}`, CARD);
    await page.keyboard.press('Escape');
  });
  await workbench.command('Geromark: Show Pathway');
  await workbench.webview.locator('svg.map').first().waitFor();
  await page.mouse.move(200, 600);
  await inEachTheme((theme) => take(`pathway-${theme}`, WINDOW));
} finally {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
}

async function inEachTheme(act) {
  for (const [name, { id, window }] of Object.entries(THEMES)) {
    // The folder's settings are watched, the user's are read once.
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': id }));
    await page.locator(`.monaco-workbench.${window}`).waitFor();
    await page.waitForTimeout(500); // until the colours have settled
    await act(name);
  }
}

async function take(name, clip) {
  await page.waitForTimeout(500); // cards fade in
  await page.screenshot({ path: path.join(pictures, `${name}.png`), clip });
  console.log(`media/screenshots/${name}.png`);
}
