import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { applyEdits, applyFixes, fixAll } from '../lint/apply-fixes';
import type { Edit, Finding, Fix } from '../lint/finding';
import type { Range } from '../note/prose';
import { FIX_ALL } from './capabilities';
import type { AnalysedNote } from './notes';
import { toLspRange, toTextEdit, touches } from './position';
import { commands } from './protocol';
import { suppression } from './suppression';
import { ruleUri } from './virtual-documents';

/** What stands for the reason of a suppression until one is written. */
const REASON = 'why this is right';

/** What the client can do with actions. */
export interface CodeActionOptions {
  /** True where an edit may hold a placeholder that the client selects. */
  readonly snippets: boolean;
  /** True where the client runs our commands. */
  readonly commands: boolean;
}

/** What can be done about the findings in a range; `only` narrows it to some kinds of action. */
export function codeActions(
  note: AnalysedNote,
  range: Range,
  shown: readonly Diagnostic[],
  only: readonly string[] | undefined,
  options: CodeActionOptions,
): CodeAction[] {
  const wanted = (kind: string) =>
    !only || only.some((each) => kind === each || kind.startsWith(`${each}.`) || each === '');
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const finding of note.analysis.findings.filter((each) => touches(each, range))) {
      const diagnostics = shown.filter((each) => isOf(note, each, finding));
      actions.push(...finding.fixes.map((fix, index) => fixAction(note, fix, diagnostics, index === 0)));
      actions.push(suppressAction(note, finding, diagnostics, options));
      if (options.commands) actions.push(explainAction(finding, diagnostics));
    }
  }
  if (only && wanted(FIX_ALL)) {
    const edits = safeEdits(note);
    if (edits.length > 0) {
      actions.push({
        title: 'Mend all that can be mended safely',
        kind: FIX_ALL,
        edit: editOf(
          note,
          edits.map((edit) => toTextEdit(note.document, edit)),
        ),
      });
    }
  }
  return actions;
}

/** The edits that make of the note what `geromark lint --fix` makes of it. */
function safeEdits({ analysis, document, reanalyse }: AnalysedNote): Edit[] {
  const source = document.getText();
  const { source: mended } = fixAll(source, (text) => reanalyse(text).findings);
  const edits = applyFixes(source, analysis.findings).applied.flatMap(({ fixes }) => fixes[0]!.edits);
  return applyEdits(source, edits) === mended ? edits : [difference(source, mended)];
}

/** The one edit that turns `before` into `after`: all between what they have in common at both ends. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

function fixAction(note: AnalysedNote, fix: Fix, diagnostics: Diagnostic[], best: boolean): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: best,
    edit: editOf(
      note,
      fix.edits.map((edit) => toTextEdit(note.document, edit)),
    ),
  };
}

function suppressAction(
  note: AnalysedNote,
  finding: Finding,
  diagnostics: Diagnostic[],
  { snippets }: CodeActionOptions,
): CodeAction {
  const edits = suppression(note.analysis.note, finding, snippets ? `\${1:${REASON}}` : REASON);
  return {
    title: `Silence ${finding.rule} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: editOf(
      note,
      edits.map((edit) => {
        const range = toLspRange(note.document, edit);
        return snippets
          ? { range, snippet: { kind: 'snippet', value: edit.newText } }
          : { range, newText: edit.newText };
      }),
    ),
  };
}

function explainAction(finding: Finding, diagnostics: Diagnostic[]): CodeAction {
  return {
    title: `Why is this reported? (${finding.rule})`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: {
      title: 'Why is this reported?',
      command: commands.explainRule,
      arguments: [{ page: ruleUri(finding.rule) }],
    },
  };
}

function editOf({ document }: AnalysedNote, edits: (TextEdit | SnippetTextEdit)[]): CodeAction['edit'] {
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }],
  };
}

function isOf({ document }: AnalysedNote, diagnostic: Diagnostic, finding: Finding): boolean {
  return diagnostic.code === finding.rule && document.offsetAt(diagnostic.range.start) === finding.start;
}
