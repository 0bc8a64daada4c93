import type { Knowledge } from '../../knowledge/knowledge';
import type { Block, Note } from '../../note/note';
import type { TermMention } from '../terms/term';
import { findAgents } from './agents';
import { firstFrom, sentenceAround, within } from './places';
import type { ScannedBlock } from './reading';
import { type ScannedPhrase, scan } from './scan/scan';
import { type Token, tokenise } from './scan/token';
import { speciesTable } from './scan/vocabulary';
import { Surroundings } from './surroundings';
import type { TimeRole } from './times';

/** Every block of a note, scanned. */
export function scanBlocks(note: Note, terms: readonly TermMention[], knowledge: Knowledge): ScannedBlock[] {
  const byBlock = new Map<number, { mention: TermMention; index: number }[]>();
  terms.forEach((mention, index) => {
    const list = byBlock.get(mention.block);
    if (list) list.push({ mention, index });
    else byBlock.set(mention.block, [{ mention, index }]);
  });
  return note.blocks.map((block) => {
    const scanned = scan(block.prose.text);
    const named = scanned.species.filter((name) => !isQualifier(scanned.tokens, name.first, name.next));
    const species = [...named, ...takers(scanned.tokens)].sort((a, b) => a.first - b.first);
    return {
      block,
      scan: scanned,
      agents: findAgents(scanned, byBlock.get(block.index) ?? [], knowledge),
      species,
      column: columnRole(note, block),
    };
  });
}

/** `I now take`, `she was given`: whoever takes something by a pronoun is a person. */
function takers(tokens: readonly Token[]): ScannedPhrase[] {
  return tokens.flatMap((token, index) => {
    if (!/^(I|she|he|She|He|we|We|you|You)$/.test(token.text)) return [];
    const verbs = tokens.slice(index + 1, index + 5);
    const takes = verbs.some(({ lower }) =>
      /^(take|takes|taking|took|taken|swallow|swallowed|swallows)$/.test(lower),
    );
    return takes ? [{ first: index, next: index + 1, code: 'human' }] : [];
  });
}

/** `mouse anti-S6`, `recombinant human IGF-1`: the species is of a reagent. */
function isQualifier(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  const after = tokens[next]?.lower ?? '';
  return (
    /^(recombinant|anti|vitamin|vit)$/.test(before) ||
    /^(anti|monoclonal|polyclonal|recombinant)$/.test(after)
  );
}

function columnRole(note: Note, block: Block): TimeRole {
  const header = headerText(note, block);
  if (header === null) return null;
  if (/\b(age|started? at|start)\b|^(from|onset|begun)$/i.test(header.trim())) return 'age';
  if (/^(for|how long|weeks|days|months|wk|d)$/i.test(header.trim())) return 'duration';
  if (/\b(duration|length|treatment|period|follow-up|exposure|incubation)\b/i.test(header)) return 'duration';
  // A time beside a dose is how long it acted; beside a measured level it is when that was measured.
  const besideDose = block
    .cell!.header.slice(0, 12)
    .some((index) => /\b(dose|conc)/i.test(note.blocks[index]?.prose.text ?? ''));
  return besideDose && /\btime\b/i.test(header) ? 'duration' : null;
}

/** The text of a cell's column header, or null for what is no cell below a header. */
export function headerText(note: Note, block: Block): string | null {
  if (!block.cell || block.cell.row === 0) return null;
  const header = block.cell.header[block.cell.column];
  return header === undefined ? null : (note.blocks[header]?.prose.text ?? null);
}

/** The species of the front matter, if it tells exactly one. */
export function frontMatterSpecies(note: Note): string | null {
  const value = note.frontMatter?.data.species ?? note.frontMatter?.data.organism;
  const values = Array.isArray(value) ? value : [value];
  if (values.length !== 1 || typeof values[0] !== 'string') return null;
  return speciesTable.match(tokenise(values[0]), 0)?.value ?? null;
}

/**
 * The species that speaks at a place: named in its sentence (before it rather than after it), earlier in its block, around
 * the block, in the front matter, or the only one of its section or of the whole note.
 */
export class SpeciesContext {
  /** True where any block of the note names a drug. */
  readonly noteHasAgents: boolean;
  private readonly front: string | null;
  private readonly surroundings: Surroundings;
  private readonly sections = new Map<number, Set<string>>();
  private readonly all = new Set<string>();
  private readonly personal = new Set<number>();
  private readonly only = new Map<number, string>();

  constructor(
    note: Note,
    private readonly blocks: readonly ScannedBlock[],
  ) {
    this.front = frontMatterSpecies(note);
    this.noteHasAgents = blocks.some((block) => block.agents.some((agent) => agent.rank !== 'protein'));
    this.surroundings = new Surroundings(note);
    for (const { block, species, scan: scanned } of blocks) {
      const section = block.headings[block.headings.length - 1] ?? -1;
      const set = this.sections.get(section) ?? new Set();
      this.sections.set(section, set);
      // A sentence with a dose of its own tells its species for itself.
      const dosed = new Set(
        scanned.quantities.flatMap(({ unit, first }) =>
          NO_DOSE_UNIT.test(unit.atom.ucum) ? [] : [scanned.sentences[first]!],
        ),
      );
      const codes = new Set(
        species.flatMap(({ first, code }) => (dosed.has(scanned.sentences[first]!) ? [] : [code])),
      );
      if (codes.size === 1) this.only.set(block.index, [...codes][0]!);
      for (const name of species) {
        set.add(name.code);
        this.all.add(name.code);
      }
      if (isPersonal(scanned.tokens)) {
        this.personal.add(block.index);
        if (species.length === 0) set.add('human');
      }
    }
  }

  /** The species of a dose on the tokens `[first, next)`: the one right behind it (`10 mg/kg in mice`), else the one at its place. */
  ofDose(scanned: ScannedBlock, first: number, next: number): string | null {
    const { scan: own, species } = scanned;
    if (/^(in|for|to|into|of)$/.test(own.tokens[next]?.lower ?? '')) {
      const name = species[firstFrom(species, next)];
      const words = name ? own.tokens.slice(next + 1, name.first) : [];
      const isOwner = name && /^['’]$/.test(own.tokens[name.next]?.text ?? '');
      if (
        name &&
        !isOwner &&
        words.length <= 3 &&
        words.every((word) => word.kind === 'word' || word.text === '-')
      ) {
        return name.code;
      }
    }
    return isEquivalent(own, first) ? 'human' : this.at(scanned, first);
  }

  /** The species at token `at` of a block, or null. */
  at(scanned: ScannedBlock, at: number): string | null {
    const { scan: own, species, block } = scanned;
    const after = firstFrom(species, at + 1);
    const before = species[after - 1];
    const sentence = own.sentences[at];
    const isHere = (name: ScannedPhrase | undefined) =>
      name !== undefined && own.sentences[name.first] === sentence;
    const behind = isHere(species[after]) && !(species[after]!.code === 'human' && isForAnimals(own, at));
    const near = isHere(before) ? before : behind ? species[after] : before;
    if (near) return near.code;
    if (this.personal.has(block.index)) return 'human';
    for (const index of this.surroundings.of(block)) {
      const names = this.blocks[index]!.species;
      if (names.length > 0) return names[names.length - 1]!.code;
      if (this.personal.has(index)) return 'human';
    }
    if (this.front) return this.front;
    const guess = this.guess(scanned);
    return guess === 'human' && isForAnimals(own, at) ? null : guess;
  }

  /** The only species of the block, of its section or of the note. */
  private guess({ block, species }: ScannedBlock): string | null {
    if (species.length > 0) return this.only.get(block.index) ?? null;
    const section = this.sections.get(block.headings[block.headings.length - 1] ?? -1);
    if (section?.size === 1) return [...section][0]!;
    return this.all.size === 1 ? [...this.all][0]! : null;
  }
}

/** A sentence with gavage, an injection into the belly, or ppm: nobody is dosed so but animals. */
function isForAnimals({ sentences, routes, quantities }: ScannedBlock['scan'], at: number): boolean {
  const { from, to } = sentenceAround(sentences, at);
  return (
    within(routes, from, to).some(({ code }) => code === 'oral gavage' || code === 'intraperitoneal') ||
    within(quantities, from, to).some(({ unit }) => unit.atom.ucum === '[ppm]')
  );
}

/** `The human equivalent of 10 mg/kg in mice is 0.8 mg/kg`: the dose behind the verb is the human one. */
function isEquivalent({ tokens, sentences }: ScannedBlock['scan'], at: number): boolean {
  const { from } = sentenceAround(sentences, at);
  const words = tokens.slice(from, at).map((token) => token.lower);
  const human = words.indexOf('human');
  if (human < 0 || !/^equivalents?$/.test(words[human + 1] ?? '') || human < words.length - 20) return false;
  return words.slice(-3).some((word) => /^(is|=|was|be|equals|≈|becomes|to)$/.test(word));
}

/** Units that make no dose by themselves: times, bodies, shares, volumes. */
const NO_DOSE_UNIT = /^(min|h|d|wk|mo|a|kg|%|u?m?d?L|m2)$/;
const NUMBERED = /^(phase|type|complex|class|stage|part|grade|-|figure|table|collagen|level)$/;
const PERSONAL = /^(I|She|He|she|he|her|his|Her|His|my|My|him)$/;

/** A text that speaks of a person by pronoun; the I of phase I or complex I is none. */
function isPersonal(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (!PERSONAL.test(token.text)) return false;
    if (token.text !== 'I') return true;
    const verb = tokens[index + 1];
    return (
      verb?.kind === 'word' && /^\p{Ll}/u.test(verb.text) && !NUMBERED.test(tokens[index - 1]?.lower ?? '')
    );
  });
}
