import type { Range as LspRange, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../lint/finding';
import type { Range } from '../note/prose';

/** The one place where offsets of the source become lines and characters. */
export function toLspRange(document: TextDocument, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The offsets of a range of lines and characters. */
export function toOffsets(document: TextDocument, { start, end }: LspRange): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** An edit of the engine as an edit of the protocol. */
export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toLspRange(document, edit), newText: edit.newText };
}

/** Whether two ranges share a unit, or touch where one of them is empty. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The first of some ranges that holds an offset; its end counts as inside, as a caret behind a word does. */
export function at<T extends Range>(items: readonly T[], offset: number): T | undefined {
  return (
    items.find(({ start, end }) => start <= offset && offset < end) ?? items.find(({ end }) => end === offset)
  );
}
