// Writes a page for each rule into docs/rules/ from its executed examples, and names the rules in the schema of the
// configuration. Run it after a change of a rule: `npx tsx scripts/rule-docs.ts`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '../src/lint/rules';
import { rulePage } from '../src/server/rule-page';

/** The pages by file name. */
export function rulePages(): Map<string, string> {
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, `${rulePage(rule)}\n`]));
  const rows = rules.map(({ id, summary, severity }) => `| [${id}](${id}.md) | ${summary} | ${severity} |`);
  const table = ['| rule | reports | default |', '| --- | --- | --- |', ...rows].join('\n');
  pages.set('README.md', `# The rules\n\n${table}\n`);
  return pages;
}

/** The schema of the configuration, with every rule in it. */
export function configurationSchema(current: string): string {
  const schema = JSON.parse(current);
  schema.properties.rules.properties = Object.fromEntries(
    rules.map(({ id, summary, severity }) => [
      id,
      { $ref: '#/$defs/setting', description: `Reports ${summary}.`, default: severity },
    ]),
  );
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const folder = new URL('../docs/rules/', import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of rulePages()) writeFileSync(new URL(name, folder), text);
  const schema = new URL('../src/knowledge/schemas/configuration.schema.json', import.meta.url);
  writeFileSync(schema, configurationSchema(readFileSync(schema, 'utf8')));
}
