import { dosing } from '../../knowledge/dosing';
import type { Knowledge } from '../../knowledge/knowledge';
import type { TermMention } from '../terms/term';
import { firstFrom } from './places';
import { PhraseTable } from './scan/phrases';
import type { Scan } from './scan/scan';
import type { Token } from './scan/token';
import { setOf, wordsOf } from './scan/vocabulary';

/** Something that can be given, as it stands in the prose. */
export interface AgentMention {
  /** Index of its first token. */
  readonly first: number;
  /** Index of the token after it. */
  readonly next: number;
  /** Index in the note's terms, or null where it is no term of the lexicon. */
  readonly term: number | null;
  /** `substance` for a drug or another chemical, `class` for a class of them, `protein` for a gene or a family: an agent only beside its dose. */
  readonly rank: 'substance' | 'class' | 'protein';
}

const names = new PhraseTable<true>();
for (const name of dosing.agents.flatMap((row) => row.names ?? [])) names.add(name, true, name.length < 4);
const stems = dosing.agents.flatMap((row) => row.stems ?? []);
const VEHICLES = setOf('vehicle');
/** How an agent is made up, where the lexicon takes it into the name: the agent is the drug alone. */
const FORM = setOf('form');
const NOT_AGENTS = setOf('no-agent');

/** Agents named in a scan: terms of the lexicon first, then known names, names by their ending, and code names. */
export function findAgents(
  scan: Scan,
  terms: readonly { readonly mention: TermMention; readonly index: number }[],
  knowledge: Knowledge,
): AgentMention[] {
  const { tokens } = scan;
  const agents: AgentMention[] = [];
  const classes = classesOf(knowledge);
  let at = 0;
  let term = 0;
  const covered = new Set<number>();
  while (at < tokens.length) {
    const from = tokens[at]!.from;
    while (term < terms.length && terms[term]!.mention.to <= from) term += 1;
    const tagged = terms[term];
    if (tagged && tagged.mention.from <= from) {
      let next = at + 1;
      while (next < tokens.length && tokens[next]!.from < tagged.mention.to) next += 1;
      for (const index of range(at, next)) covered.add(index);
      const longer = names.match(tokens, at);
      const rank = rankOf(tagged.mention, classes);
      if (rank && !VEHICLES.has(tokens[at]!.lower)) {
        const first = FORM.has(tokens[at]!.lower) && next > at + 1 ? at + 1 : at;
        const end = rank === 'substance' ? saltEnd(tokens, Math.max(next, longer?.next ?? 0)) : next;
        agents.push({ first, next: end, term: tagged.index, rank });
      }
      at = Math.max(next, rank ? (longer?.next ?? 0) : 0);
      continue;
    }
    const name = names.match(tokens, at);
    const end = name?.next ?? (isAgentWord(tokens[at]!) ? at + 1 : codeName(tokens, at));
    if (end > at) agents.push({ first: at, next: saltEnd(tokens, end), term: null, rank: 'substance' });
    at = Math.max(end, at + 1);
  }
  agents.push(...namedByPlace(scan, agents, covered));
  agents.sort((a, b) => a.first - b.first);
  const phrases = [...scan.frequencies, ...scan.routes, ...scan.species];
  const taken = new Set(phrases.flatMap((phrase) => range(phrase.first, phrase.next)));
  return agents.filter((agent) => !taken.has(agent.first));
}

const NO_NAME = new Set(wordsOf('no-name'));

/** `MMF 500 mg`, `started bedaquilol 5 mg`: an unknown name right before a mass, an abbreviation or a word that one was put on. */
function namedByPlace(
  { tokens, quantities }: Scan,
  agents: readonly AgentMention[],
  covered: ReadonlySet<number>,
): AgentMention[] {
  const found: AgentMention[] = [];
  for (const { first, unit } of quantities) {
    if (unit.atom.measures === 'time') continue;
    const isBracket = tokens[first - 1]?.text === '(';
    const isMass = unit.atom.measures === 'mass' || unit.atom.measures === 'activity';
    const at = isBracket ? first - 2 : first - 1;
    const word = tokens[at];
    if (word?.kind !== 'word' || covered.has(at)) continue;
    const isAbbreviation =
      (isBracket ? /^[A-Z]{1,6}$/ : /^[A-Z]{2,5}$/).test(word.text) && !NO_NAME.has(word.text);
    const numbered = tokens[at - 1]?.kind === 'number' && !word.spaced;
    const link = tokens[numbered ? at - 2 : at - 1]?.lower ?? '';
    const isPutOn = /^(on|with|of|plus|started|commenced|received|given|and|,|;|-|:|•)$/.test(link);
    const isListed = /^[;:•]$/.test(link) && word.text.length > 2;
    const isName =
      (isListed && !COMMON.has(word.lower) && /\p{L}{2}|^[A-Z]\d/u.test(word.text)) ||
      (isMass && /^\p{L}{6,}$/u.test(word.text) && isPutOn && !COMMON.has(word.lower));
    if (!isAbbreviation && !isName) continue;
    const before = agents[firstFrom(agents, at + 1) - 1];
    if (before && before.next > at) continue;
    // 17aE2 starts with a number.
    const start = numbered ? at - 1 : at;
    found.push({ first: start, next: at + 1, term: null, rank: 'substance' });
  }
  return found;
}

const COMMON = new Set([...setOf('dosing'), ...setOf('titration'), ...setOf('animal'), ...setOf('common')]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

const SALT = setOf('salt');

/** The salt or ester of a drug belongs to its name: testosterone enanthate, lithium carbonate. */
function saltEnd(tokens: readonly Token[], at: number): number {
  return SALT.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}

const classCache = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Concepts that others are members of: a class of drugs, not a drug. */
function classesOf(knowledge: Knowledge): ReadonlySet<string> {
  const known = classCache.get(knowledge);
  if (known) return known;
  const classes = new Set<string>();
  for (const concept of knowledge.concepts.values())
    for (const wider of concept.broader ?? []) classes.add(wider);
  classCache.set(knowledge, classes);
  return classes;
}

function rankOf(mention: TermMention, classes: ReadonlySet<string>): AgentMention['rank'] | null {
  if (mention.adjective) return null;
  if (mention.category === 'chemical') return classes.has(mention.concept) ? 'class' : 'substance';
  return mention.category === 'gene' || mention.category === 'family' ? 'protein' : null;
}

function isAgentWord(token: Token): boolean {
  if (token.kind !== 'word' || token.text.length < 6 || NOT_AGENTS.has(token.lower)) return false;
  return stems.some((stem) => token.lower.endsWith(stem) && token.lower.length > stem.length + 1);
}

/** `DL001`, `RTB-101`, `compound X`, `MK 677`: the token after a code name, or `at`. */
function codeName(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  if (token.kind !== 'word') return at;
  if (/^(compound|cmpd|drug|agent|inhibitor)$/.test(token.lower)) {
    const name = tokens[at + 1];
    const isName = name && /^([A-Z0-9]\w{0,5}|\d{1,3})$/.test(name.text) && !/^(A|I|The)$/.test(name.text);
    return isName && token.lower === 'compound' ? at + 2 : at;
  }
  if (/^[A-Z]{2,4}\d{3,}$/.test(token.text)) return at + 1;
  if (/^vit(amin)?$/.test(token.lower) && /^[A-Z]\d{0,2}$/.test(tokens[at + 1]?.text ?? '')) return at + 2;
  const hyphen = tokens[at + 1];
  const digits = tokens[at + 2];
  const isCode =
    /^[A-Z]{2,4}$/.test(token.text) && hyphen?.text === '-' && digits?.kind === 'number' && !digits.spaced;
  return isCode && digits.value >= 100 && !/^(PEG|AIN|NCT)$/.test(token.text) ? at + 3 : at;
}
