import { describe, expect, it } from 'vitest';
import { configurationFrom, readConfiguration } from '../../../src/lint/read-configuration';

describe('a configuration file', () => {
  it.each([
    ['.geromarkrc.json', '{ "rules": { "dose-unit": "error", "claim-uncited": "off" } }'],
    ['.geromarkrc.yaml', 'rules:\n  dose-unit: error\n  claim-uncited: off # hints tire me\n'],
  ])('%s is read', (path, text) => {
    expect(readConfiguration(text, path)).toEqual({
      configuration: { rules: { 'dose-unit': 'error', 'claim-uncited': 'off' } },
      problems: [],
    });
  });

  it('that is empty changes nothing', () => {
    expect(readConfiguration('', '.geromarkrc.yaml')).toEqual({ configuration: { rules: {} }, problems: [] });
  });

  it.each([
    [
      'a misspelt rule',
      'rules:\n  claim-uncitd: off',
      2,
      'There is no rule "claim-uncitd". Did you mean "claim-uncited"?',
    ],
    ['a severity that is none', 'rules:\n  dose-unit: loud', 2, 'Use off, hint, info, warning, error.'],
    ['a misspelt setting', '\nrule:\n  dose-unit: off', 2, 'Did you mean "rules"?'],
    ['a list of rules', 'rules: [dose-unit]', 1, 'rule names with their settings'],
    ['text that is no YAML', 'rules:\n  - a\n b: "', 3, 'This is not YAML'],
  ])('with %s is told so, with the line', (_, text, line, message) => {
    const { problems } = readConfiguration(text, '.geromarkrc.yaml');
    expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) });
  });

  it('keeps what is right of it', () => {
    const text = '{ "rules": { "dose-units": "off", "ref-doi": "off" } }';
    expect(readConfiguration(text, '.geromarkrc.json').configuration.rules).toEqual({ 'ref-doi': 'off' });
  });

  it('that is no JSON is told so', () => {
    expect(readConfiguration('{ "rules": ', '.geromarkrc.json').problems[0]?.message).toContain('not JSON');
  });
});

describe('settings given as data', () => {
  it.each([[undefined], [null], [{}]])('%s change nothing', (data) => {
    expect(configurationFrom(data)).toEqual({ configuration: { rules: {} }, problems: [] });
  });

  it.each([['off'], [false]])('%s silences all', (data) => {
    expect(configurationFrom(data).configuration.all).toBe('off');
  });

  it.each([[3], ['loud'], [[]]])('%s are told to be none', (data) => {
    expect(configurationFrom(data).problems).toHaveLength(1);
  });
});
