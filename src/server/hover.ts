import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Range } from '../note/prose';
import { type CardOptions, claimCard } from './cards/claim';
import { doseCard } from './cards/dose';
import { statementCard } from './cards/statement';
import { termCard } from './cards/term';
import { findClaim } from './lookup';
import type { AnalysedNote } from './notes';
import { at, toLspRange, touches } from './position';

/** The card for what stands at an offset: a claim link, a dose or a term, and below it the verdict of its sentence. */
export function hover(note: AnalysedNote, offset: number, options: CardOptions): Hover | null {
  const { analysis, knowledge } = note;
  const statement = at(
    analysis.statements.filter(({ links }) => links.length > 0),
    offset,
  );
  const link = at(analysis.note.claimLinks, offset);
  const dose = at(analysis.doses, offset);
  const term = at(analysis.terms, offset);
  const cards: string[] = [];
  let range: Range | undefined;
  if (link) {
    const entry = findClaim(knowledge, link.id);
    if (entry) cards.push(claimCard(knowledge, entry, options));
    range = link;
  } else if (dose) {
    cards.push(doseCard(knowledge, analysis, analysis.doses.indexOf(dose)));
    range = dose;
  } else if (term) {
    cards.push(termCard(knowledge, term, statement, options));
    range = term;
  }
  if (statement && !link) {
    const reported = analysis.findings
      .filter((finding) => touches(finding, statement))
      .map(({ claim }) => claim);
    const citeAt = endOf(note, statement);
    cards.push(
      statementCard(knowledge, statement, { ...options, citeAt, reported, brief: cards.length > 0 }),
    );
    range ??= statement;
  }
  if (!range || cards.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: cards.join('\n\n---\n\n') },
    range: toLspRange(note.document, range),
  };
}

/** Where a citation of a statement goes: before its full stop. */
function endOf({ document }: AnalysedNote, { start, end }: Range): NonNullable<CardOptions['citeAt']> {
  const text = document.getText().slice(start, end);
  const closing = /[.!?]?\s*$/.exec(text)!.index;
  return { uri: document.uri, version: document.version, position: document.positionAt(start + closing) };
}
