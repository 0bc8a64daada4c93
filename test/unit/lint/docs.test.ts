import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationSchema, rulePages } from '../../../scripts/rule-docs';

describe('the pages of the rules', () => {
  const pages = rulePages();

  it('are all there, and no others', () => {
    expect(readdirSync('docs/rules').sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s says what the rule says: else run `npx tsx scripts/rule-docs.ts`', (name, page) => {
    expect(readFileSync(`docs/rules/${name}`, 'utf8')).toBe(page);
  });

  it('and the schema of the configuration names them', () => {
    const text = readFileSync('src/knowledge/schemas/configuration.schema.json', 'utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(configurationSchema(text)));
  });
});
