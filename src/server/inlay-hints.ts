import type { InlayHint } from 'vscode-languageserver';
import type { Range } from '../note/prose';
import type { AnalysedNote } from './notes';

/** The doses' conversions beside them. */
export function inlayHints(_note: AnalysedNote, _within: Range): InlayHint[] {
  return [];
}
