import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Category } from '../knowledge/lexicon';
import type { Range } from '../note/prose';
import type { AnalysedNote } from './notes';
import { touches } from './position';

const TYPES = [
  'geneProduct',
  'chemical',
  'bioProcess',
  'phenotype',
  'anatomy',
  'organism',
  'intervention',
  'dose',
  'claim',
] as const;
type TokenType = (typeof TYPES)[number];

const TYPE_OF: Readonly<Record<Category, TokenType>> = {
  gene: 'geneProduct',
  family: 'geneProduct',
  complex: 'geneProduct',
  chemical: 'chemical',
  process: 'bioProcess',
  component: 'anatomy',
  cell: 'anatomy',
  anatomy: 'anatomy',
  phenotype: 'phenotype',
  disease: 'phenotype',
  measure: 'phenotype',
  intervention: 'intervention',
  species: 'organism',
  strain: 'organism',
};

/** What the numbers of the tokens mean; the extension's manifest describes the same types. */
export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

interface Token extends Range {
  readonly type: TokenType;
}

/** The tokens of a note, or of the part that `within` spans, in the protocol's relative form. */
export function semanticTokens(note: AnalysedNote, within?: Range): number[] {
  const tokens = tokensOf(note).filter((token) => !within || touches(token, within));
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens.flatMap((each) => [...splitLines(note.document, each)])) {
    const at = note.document.positionAt(token.start);
    data.push(at.line - line, at.line === line ? at.character - character : at.character);
    data.push(token.end - token.start, TYPES.indexOf(token.type), 0);
    ({ line, character } = at);
  }
  return data;
}

/** Everything that is coloured, in order and apart: where two overlap, the longer of those that begin first stays. */
function tokensOf({ analysis }: AnalysedNote): Token[] {
  const quantities = [
    analysis.doses,
    analysis.durations,
    analysis.ages,
    analysis.frequencies,
    analysis.routes,
  ];
  const tokens: Token[] = [
    ...analysis.terms.map((term) => ({ ...rangeOf(term), type: TYPE_OF[term.category as Category] })),
    ...quantities.flat().map((quantity) => ({ ...rangeOf(quantity), type: 'dose' as const })),
    ...analysis.note.claimLinks.map((link) => ({ ...rangeOf(link), type: 'claim' as const })),
  ];
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return tokens.filter((token) => {
    if (token.start < end || token.start === token.end) return false;
    end = token.end;
    return true;
  });
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

/** A token of several lines as one of each line: clients take no other. */
function* splitLines(document: TextDocument, token: Token): Iterable<Token> {
  const text = document.getText().slice(token.start, token.end);
  for (const part of text.matchAll(/[^\r\n]+/g)) {
    const start = token.start + part.index;
    yield { start, end: start + part[0].length, type: token.type };
  }
}

/** Remembers the last tokens of each note, so that after an edit only the difference is sent. */
export class TokenHistory {
  private readonly last = new Map<string, SemanticTokens & { readonly resultId: string }>();
  private count = 0;

  /** All tokens, under a new id that is unique in this server. */
  full(uri: string, data: number[]): SemanticTokens {
    const tokens = { resultId: String(++this.count), data };
    this.last.set(uri, tokens);
    return tokens;
  }

  /** What changed since the tokens of `previousResultId`, or all of them where those are forgotten. */
  delta(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.last.get(uri);
    const { resultId } = this.full(uri, data);
    if (previous?.resultId !== previousResultId) return { resultId, data };
    return { resultId, edits: difference(previous.data, data) };
  }

  /** To be called when a note is closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }
}

/** One edit that turns `before` into `after`: all between what they have in common at both ends. */
function difference(before: readonly number[], after: readonly number[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  if (deleteCount === 0 && before.length === after.length) return [];
  return [{ start, deleteCount, data: after.slice(start, after.length - end) }];
}
