import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import type { Configuration } from '../../../src/lint/configuration';

const misspelt = 'The mice got rapamcyin.';

/** Rules that speak in a note. */
const rulesOf = (note: string, configuration: Configuration = { rules: {} }) =>
  analyse(note, { configuration }).findings.map(({ rule }) => rule);

describe('a finding is silenced', () => {
  it.each([
    ['for the next line', `<!-- geromark-disable-next-line term-spelling -->\n${misspelt}`],
    ['for the next line with text', `<!-- geromark-disable-next-line term-spelling -->\n\n${misspelt}`],
    ['with a reason', `<!-- geromark-disable-next-line term-spelling -- as printed -->\n\n${misspelt}`],
    ['with the rules that it names', `<!-- geromark-disable-next-line term-spelling -->\n\n${misspelt}`],
    ['with all rules where it names none', `<!-- geromark-disable-next-line -->\n\n${misspelt}`],
    ['to the end of the note', `<!-- geromark-disable term-spelling -->\n\nRapamycin.\n\n${misspelt}`],
    ['by the front matter', `---\ngeromark:\n  rules:\n    term-spelling: off\n---\n\n${misspelt}`],
    ['with all others by the front matter', `---\ngeromark: off\n---\n\n${misspelt}`],
    ['in a list', `- one\n<!-- geromark-disable-next-line term-spelling -->\n- ${misspelt}`],
    ['with Windows line ends', `<!-- geromark-disable-next-line term-spelling -->\r\n\r\n${misspelt}\r\n`],
  ])('%s', (_, note) => {
    expect(rulesOf(note)).toEqual([]);
  });

  it('by the configuration', () => {
    expect(rulesOf(misspelt, { rules: { 'term-spelling': 'off' } })).toEqual([]);
  });
});

describe('a finding is heard', () => {
  it.each([
    ['two lines below', `<!-- geromark-disable-next-line term-spelling -->\n\n${misspelt}\n\n${misspelt}`],
    [
      'after the pair is closed',
      `<!-- geromark-disable -->\n\n${misspelt}\n\n<!-- geromark-enable -->\n\n${misspelt}`,
    ],
    [
      'where the comment is code',
      `\`\`\`html\n<!-- geromark-disable term-spelling -->\n\`\`\`\n\n${misspelt}`,
    ],
  ])('%s', (_, note) => {
    expect(rulesOf(note)).toEqual(['term-spelling']);
  });

  it('where the front matter sets its rule again', () => {
    const note = `---\ngeromark:\n  rules:\n    term-spelling: error\n---\n\n${misspelt}`;
    expect(analyse(note, { configuration: { rules: { 'term-spelling': 'off' } } }).findings).toMatchObject([
      { rule: 'term-spelling', severity: 'error' },
    ]);
  });
});

describe('a suppression is reported', () => {
  it.each([
    [
      'where another rule speaks',
      `<!-- geromark-disable-next-line dose-unit -->\n\n${misspelt}`,
      'dose-unit',
    ],
    ['where nothing is wrong', '<!-- geromark-disable -->\n\nRapamycin.', '<!-- geromark-disable -->'],
  ])('%s', (_, note, underlined) => {
    const unused = analyse(note).findings.filter(({ rule }) => rule === 'suppression-unused');
    expect(unused.map(({ start, end }) => note.slice(start, end))).toEqual([underlined]);
  });

  it('but not for a rule that is off', () => {
    const note = '<!-- geromark-disable-next-line term-spelling -->\n\nRapamycin.';
    expect(rulesOf(note, { rules: { 'term-spelling': 'off' } })).toEqual([]);
  });
});
