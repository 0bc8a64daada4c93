import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, clean, Folder } from './geromark';

beforeAll(build, 60_000);
afterAll(clean);

const misspelt = 'The mice got rapamcyin.\n';

describe('lint', () => {
  it('ends with 0 where nothing is to report', () => {
    expect(new Folder({ 'a.md': 'All is well.\n' }).run(['lint', 'a.md'])).toMatchObject({
      status: 0,
      stdout: 'Nothing to report in 1 note.\n',
      stderr: '',
    });
  });

  it('ends with 1 where there are findings, and shows the words they are about', () => {
    const { status, stdout } = new Folder({ 'a.md': `# Note\n\n${misspelt}` }).run(['lint', 'a.md']);
    expect(status).toBe(1);
    expect(stdout).toBe(`a.md:3:14  warning  term-spelling
  "rapamcyin" is not a word. Did you mean "rapamycin"?
  3 │ The mice got rapamcyin.
    │              ^^^^^^^^^
  fix Write "rapamycin"

1 warning in 1 note. 1 can be mended by --fix.
`);
  });

  it('lints the notes of the folder where none are named, without what .gitignore leaves out', () => {
    const files = {
      'a.md': misspelt,
      'sub/b.md': misspelt,
      'sub/old/c.md': misspelt,
      'sub/.gitignore': 'old/',
      'd.txt': misspelt,
    };
    const { stdout } = new Folder(files).run(['lint']);
    expect(stdout.match(/^\S+\.md/gm)).toEqual(
      ['a.md', 'sub/b.md'].map((path) => expect.stringContaining(path)),
    );
  });

  it('takes globs and standard input', () => {
    const folder = new Folder({ 'a.md': misspelt, 'b.md': misspelt, 'c.md': misspelt });
    expect(folder.run(['lint', '{a,b}.md']).stdout).toContain('2 warnings in 2 of 2 notes.');
    expect(folder.run(['lint', '-'], misspelt).stdout).toContain('<stdin>:1:14');
  });

  it('--max-warnings lets some pass', () => {
    const folder = new Folder({ 'a.md': misspelt });
    expect(folder.run(['lint', '--max-warnings', '1']).status).toBe(0);
    expect(folder.run(['lint', '--max-warnings', '0']).status).toBe(1);
    expect(folder.run(['lint', '--max-warnings', 'many']).status).toBe(2);
  });

  it('shows what is near in a long line, and nothing that would command the terminal', () => {
    const text = `${'Rats were kept. '.repeat(20_000)}\u001b[31m rapamcyin \u009b2J\u202e`;
    const { stdout, status } = new Folder({ 'a.md': text }).run(['lint', 'a.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('␛[31m rapamcyin');
    expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
    expect(stdout.length).toBeLessThan(600);
  });
});

describe('lint --fix', () => {
  it('mends the file, through a link too, and keeps its line ends and byte order mark', () => {
    const folder = new Folder({ 'a.md': `\ufeff# Note\r\n\r\n${misspelt.trim()}\r\n` });
    symlinkSync(join(folder.path, 'a.md'), join(folder.path, 'link.md'));
    expect(folder.run(['lint', '--fix', 'link.md']).status).toBe(0);
    expect(folder.read('a.md')).toBe('\ufeff# Note\r\n\r\nThe mice got rapamycin.\r\n');
  });

  it('--dry-run prints a diff and changes nothing', () => {
    const folder = new Folder({ 'a.md': misspelt });
    const { stdout, status } = folder.run(['lint', '--fix', '--dry-run', 'a.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('-The mice got rapamcyin.\n+The mice got rapamycin.\n');
    expect(folder.read('a.md')).toBe(misspelt);
  });
});

describe('lint for machines', () => {
  const folder = () => new Folder({ 'a.md': misspelt, 'b.md': 'Fine.\n' });

  it('json', () => {
    expect(JSON.parse(folder().run(['lint', '--format', 'json']).stdout)).toMatchObject([
      {
        path: 'a.md',
        findings: [{ rule: 'term-spelling', severity: 'warning', start: 13, end: 22, line: 1, column: 14 }],
      },
      { path: 'b.md', findings: [] },
    ]);
  });

  it('github', () => {
    expect(folder().run(['lint', '--format', 'github']).stdout).toBe(
      '::warning file=a.md,line=1,endLine=1,col=14,endColumn=23,title=term-spelling::"rapamcyin" is not a word. Did you mean "rapamycin"?\n',
    );
  });
});

describe('bad input is told with file, line and remedy, and the rest is still read', () => {
  it.each([
    [
      'a missing file',
      ['lint', 'missing.md', 'a.md'],
      {},
      'missing.md: There is no such file or folder. Check the path.',
    ],
    [
      'a folder without notes',
      ['lint', 'empty', 'a.md'],
      { 'empty/x.pdf': '' },
      'empty: There is no note in this folder',
    ],
    ['a pattern that fits nothing', ['lint', 'x*.md', 'a.md'], {}, 'x*.md: No file fits this pattern.'],
    [
      'bytes that are not UTF-8',
      ['lint', 'bad.md', 'a.md'],
      { 'bad.md': Buffer.from('ok\n\xff', 'latin1') },
      'bad.md:2: This is not UTF-8.',
    ],
    [
      'an unknown rule',
      ['lint', 'a.md'],
      { '.geromarkrc.json': '{\n"rules": {"term-speling": "off"}}' },
      '.geromarkrc.json:2: There is no rule "term-speling". Did you mean "term-spelling"?',
    ],
    [
      'a configuration that is no YAML',
      ['lint', 'a.md'],
      { '.geromarkrc.yaml': 'rules: [' },
      '.geromarkrc.yaml:1: This is not YAML',
    ],
    [
      'a broken claim set',
      ['lint', 'a.md'],
      { '.geromark/claims/lab.json': '{"schema": 1}' },
      '.geromark/claims/lab.json:1: ',
    ],
    [
      'a broken list of terms',
      ['lint', 'a.md'],
      { '.geromark/terms/lab.yaml': 'concepts:\n  - id: our-drug' },
      '.geromark/terms/lab.yaml:2: "our-drug" is no built-in concept, so it needs a "name" and a "category".',
    ],
    [
      'a broken bibliography',
      ['lint', 'a.md'],
      { 'refs.bib': '@article{a, title = {x}}\n@article{b, title = {' },
      'refs.bib:2: The entry "b" cannot be read',
    ],
  ] as const)('%s', (_, args, files, message) => {
    const { status, stdout, stderr } = new Folder({ 'a.md': misspelt, ...files }).run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(`error ${message}`);
    expect(stdout).toContain('a.md:1:14');
  });

  it('an empty note is a note', () => {
    expect(new Folder({ 'a.md': '' }).run(['lint', 'a.md'])).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([['--bogus'], ['bogus']])('%s is told with where help is', (argument) => {
    const { status, stderr } = new Folder().run([argument]);
    expect(status).toBe(2);
    expect(stderr).toContain('--help');
  });
});
