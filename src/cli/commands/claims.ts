import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { builtInKnowledge } from '../../knowledge/built-in';
import type { ClaimRelation, Quantity } from '../../knowledge/claim';
import { readClaimSet } from '../../knowledge/claims';
import { claimIds, type FoundClaim, findClaim } from '../../knowledge/find-claim';
import type { Knowledge } from '../../knowledge/knowledge';
import { nearest } from '../../lint/nearest';
import { nameOf } from '../../lint/write-citation';
import { readText } from '../files';
import { write } from '../lines';
import { loadProject } from '../load-project';
import { Problem, Problems } from '../problem';
import { json, printable } from '../terminal';

interface Options {
  readonly format: 'pretty' | 'json';
}

/** `geromark claims`: what the claim sets hold, and whether a claim set is well formed. */
export function claimsCommand(program: Command): void {
  const claims = program
    .command('claims')
    .description('list the claims, tell one, or check a claim set')
    .addHelpText(
      'after',
      '\nExamples:\n  geromark claims\n  geromark claims rapamycin-inhibits-mtorc1\n  geromark claims check .geromark/claims/our-lab.yaml',
    );
  claims
    .command('show [id]', { isDefault: true })
    .description('list all claims, or tell one')
    .addOption(
      new Option('--format <format>', 'how they are printed').choices(['pretty', 'json']).default('pretty'),
    )
    .action(show);
  claims.command('check <file>').description('check a claim set of your own (JSON or YAML)').action(check);
}

async function show(id: string | undefined, { format }: Options): Promise<void> {
  const problems = new Problems();
  const { knowledge } = await loadProject(problems);
  const ids = id === undefined ? claimIds(knowledge) : [id];
  const found = ids.map((known) => ({ id: known, ...claimOf(known, knowledge) }));
  if (format === 'json') {
    const data = found.map(({ id: known, claim, references }) => ({ ...claim, id: known, references }));
    await write(process.stdout, `${json(id === undefined ? data : data[0], 2)}\n`);
  } else {
    await write(process.stdout, found.map(id === undefined ? line : details).join(''));
  }
  process.exitCode = problems.count > 0 ? 2 : 0;
}

function claimOf(id: string, knowledge: Knowledge): FoundClaim {
  const found = findClaim(knowledge, id);
  if (found) return found;
  const near = nearest(id, claimIds(knowledge));
  throw new Problem(
    null,
    `There is no claim "${id}". ${near ? `Did you mean "${near}"?` : '`geromark claims` lists them.'}`,
  );
}

function line({ id, claim }: FoundClaim & { id: string }): string {
  return `${pc.bold(printable(id))}  ${pc.dim(claim.status)}\n  ${printable(claim.statement)}\n`;
}

function details({ id, claim, set, references }: FoundClaim & { id: string }): string {
  const rows: (readonly [string, string])[] = [
    ['says', claim.statement],
    ['status', claim.status],
    ['relation', claim.relations.map(relation).join('; ')],
    [
      'context',
      Object.entries(claim.context)
        .map(([name, value]) => `${name} ${inWords(value)}`)
        .join('; '),
    ],
    ['source', `${set.title}, ${claim.locators.join(', ')}`],
    [
      'cites',
      references
        .map((work) => [nameOf(work), work.doi && `doi:${work.doi}`].filter(Boolean).join(', '))
        .join('; '),
    ],
    ['note', claim.note ?? ''],
  ];
  const told = rows.filter(([, value]) => value !== '');
  const lines = told.map(([name, value]) => `  ${pc.dim(name.padEnd(9))}${printable(value)}\n`);
  return `${pc.bold(printable(id))}\n${lines.join('')}`;
}

function relation({ subject, object, sign, noEffect }: ClaimRelation): string {
  const effect = noEffect ? 'has no effect on' : sign > 0 ? 'raises' : sign < 0 ? 'lowers' : 'acts on';
  return `${subject} ${effect} ${object}`;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { value: number, ucum, approximate } = value as Quantity;
  return `${approximate ? 'about ' : ''}${Array.isArray(number) ? number.join(' to ') : number} ${ucum}`;
}

async function check(file: string): Promise<void> {
  const problems = new Problems();
  const text = await readText(file);
  const isConcept = (id: string) => builtInKnowledge.concepts.has(id);
  const reading = readClaimSet(text, file.endsWith('.json') ? 'json' : 'yaml', isConcept);
  for (const { line, message } of reading.problems) problems.tell(new Problem(file, message, line));
  if (problems.count === 0) {
    const { length } = reading.claimSet?.claims ?? [];
    await write(
      process.stdout,
      `${printable(file)}: ${length} ${length === 1 ? 'claim' : 'claims'}, all well formed.\n`,
    );
  }
  process.exitCode = problems.count > 0 ? 1 : 0;
}
