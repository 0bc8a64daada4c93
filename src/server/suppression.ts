import type { Finding } from '../lint/finding';
import type { Block, Note } from '../note/note';

/** An insertion or replacement in the source. */
interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The edits that silence a finding: a comment on the line above it, or around the whole table for a cell. */
export function suppression(note: Note, finding: Finding, reason: string): SourceEdit[] {
  const { source } = note;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const block = note.blocks.find(({ start, end }) => start <= finding.start && finding.start <= end);
  if (block?.cell) {
    const { start, end } = tableLines(note, block);
    const before = `<!-- geromark-disable ${finding.rule} -- ${reason} -->${newline}${newline}`;
    const after = `${newline}${newline}<!-- geromark-enable ${finding.rule} -->`;
    return [insert(start, before), insert(end, after)];
  }
  const start = lineStart(source, finding.start);
  const comment = `<!-- geromark-disable-next-line ${finding.rule} -- ${reason} -->`;
  return [insert(start, `${continuation(source, start)}${comment}${newline}`)];
}

/** The lines of the table that a cell belongs to. */
function tableLines({ source, blocks }: Note, { cell }: Block): { start: number; end: number } {
  const cells = blocks.filter((block) => block.cell?.table === cell!.table);
  const newline = source.indexOf('\n', cells.at(-1)!.end);
  const end = newline < 0 ? source.length : newline;
  return { start: lineStart(source, cells[0]!.start), end: source[end - 1] === '\r' ? end - 1 : end };
}

/** The quote marks and indent that a line begins with, so that the comment stays in the same quote. */
function continuation(source: string, start: number): string {
  return /^[ \t>]*/.exec(source.slice(start, start + 200))![0];
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function insert(at: number, newText: string): SourceEdit {
  return { start: at, end: at, newText };
}
