import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Session } from './session';

/** Reports what is wrong with project files in those files; they are no notes, so no client asks for it. */
export class ProjectProblems {
  private reported: readonly string[] = [];

  constructor(private readonly session: Session) {}

  /** Sends the problems of all folders, and takes back those that are mended. */
  async report(): Promise<void> {
    const { connection, workspace } = this.session;
    const folders = await Promise.all(workspace.folders.map((uri) => workspace.surroundings(`${uri}/`)));
    const found = new Map<string, Diagnostic[]>(this.reported.map((uri) => [uri, []]));
    for (const { uri, line, message } of folders.flatMap(({ problems }) => problems)) {
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      const diagnostic = { range, severity: DiagnosticSeverity.Error, source: 'geromark', message };
      found.set(uri, [...(found.get(uri) ?? []), diagnostic]);
    }
    this.reported = [...found].filter(([, diagnostics]) => diagnostics.length > 0).map(([uri]) => uri);
    for (const [uri, diagnostics] of found) await connection.sendDiagnostics({ uri, diagnostics });
  }
}
