import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../lint/finding';
import { findClaim } from './lookup';
import type { AnalysedNote } from './notes';
import { toLspRange } from './position';
import { claimLocation } from './virtual-documents';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client makes of a finding's surroundings. */
export interface DiagnosticOptions {
  /** True where the client shows a diagnostic's claim as a place that one can go to. */
  readonly relatedInformation: boolean;
}

/** The findings of a note, as the protocol has them. */
export function diagnostics(note: AnalysedNote, options: DiagnosticOptions): Diagnostic[] {
  return note.analysis.findings.map((finding) => {
    const claim = finding.claim === null ? undefined : findClaim(note.knowledge, finding.claim);
    return {
      range: toLspRange(note.document, finding),
      severity: SEVERITY[finding.severity],
      source: 'geromark',
      code: finding.rule,
      message: finding.message,
      ...(claim &&
        options.relatedInformation && {
          relatedInformation: [
            { location: claimLocation(note.knowledge, claim), message: 'the claim and its sources' },
          ],
        }),
    };
  });
}
