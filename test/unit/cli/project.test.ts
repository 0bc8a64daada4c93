import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, clean, Folder } from './geromark';

beforeAll(build, 60_000);
afterAll(clean);

describe('claims', () => {
  it('lists them', () => {
    const { stdout, status } = new Folder().run(['claims']);
    expect(status).toBe(0);
    expect(stdout).toContain('rapamycin-inhibits-mtorc1  established\n');
  });

  it('tells one', () => {
    const { stdout } = new Folder().run(['claims', 'rad001-6wk-preserves-fiber-size']);
    expect(stdout).toContain('everolimus raises muscle-fiber-size');
    expect(stdout).toContain('dose 0.15 mg/kg');
    expect(stdout).toContain('Joseph et al. 2019');
  });

  it('names the nearest to one that there is not', () => {
    const { stderr, status } = new Folder().run(['claims', 'rapamycin-inhibit-mtorc1']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "rapamycin-inhibits-mtorc1"?');
  });

  it('checks a set, and names the line of what is wrong', () => {
    const folder = new Folder();
    folder.run(['init']);
    const set = folder.read('.geromark/claims/our-lab.yaml');
    const wrong = new Folder({
      'lab.yaml': set.replace('object: mitochondrial-oxidative-stress', 'object: no-such-thing'),
    });
    const { stderr, status } = wrong.run(['claims', 'check', 'lab.yaml']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error lab\.yaml:\d+: .*no-such-thing/);
  });
});

describe('init', () => {
  it('writes a project that is well formed, and never over one', () => {
    const folder = new Folder();
    expect(folder.run(['init'])).toMatchObject({ status: 0, stderr: '' });
    expect(folder.run(['claims', 'check', '.geromark/claims/our-lab.yaml'])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(folder.run(['claims', 'our-lab/rapamycin-lowers-mitochondrial-stress']).status).toBe(0);
    expect(folder.run(['init'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('left as it is'),
    });
  });
});

describe('print-config', () => {
  it('prints what holds in the folder', () => {
    const folder = new Folder({
      '.geromarkrc.yaml': 'rules:\n  claim-uncited: off\n',
      'refs.bib': '@article{a, title = {A}}',
    });
    const settings = JSON.parse(folder.run(['print-config']).stdout);
    expect(settings.rules).toMatchObject({ 'claim-uncited': 'off', 'claim-contradicted': 'warning' });
    expect(settings).toMatchObject({ claimSets: [{ id: 'editorial', claims: 62 }], bibliography: 1 });
  });
});

describe('convert', () => {
  it('tells the value with all that it rests on', () => {
    const { stdout, status } = new Folder().run(['convert', '14 ppm rapamycin diet mouse']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2\.24 mg\/kg\/d .*diet to body weight\n/);
    expect(stdout).toContain('Source: ');
  });

  it.each([['rapamycin'], ['14 ppm to human']])('says why not: %s', (quantity) => {
    expect(new Folder().run(['convert', quantity])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error /),
    });
  });
});

describe('pathway', () => {
  const folder = () => new Folder({ 'a.md': 'Rapamycin inhibits mTORC1.' });

  it('is a picture', () => {
    const { stdout, status } = folder().run(['pathway']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^(<\?xml.*\?>\s*)?<svg[\s\S]*mTORC1[\s\S]*<\/svg>\n$/);
  });

  it('is as small as what the notes speak of', () => {
    const all = folder().run(['pathway', '--format', 'csv']).stdout.split('\n').length;
    const { stdout } = folder().run(['pathway', 'a.md', '--format', 'csv']);
    expect(stdout).toContain('rapamycin');
    expect(stdout.split('\n').length).toBeLessThan(all / 4);
  });

  it.each(['mermaid', 'graphml', 'sif', 'sbgn', 'bel', 'json', 'text'])('comes as %s', (format) => {
    expect(folder().run(['pathway', '--format', format])).toMatchObject({ status: 0, stderr: '' });
  });
});
