import { type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { commands } from '../server/protocol';
import { noteSelector } from './client-options';

/** Says beside a note's language whether the server runs, with the way to the pathway or to a new start. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('geromark', noteSelector());
  item.name = 'Geromark';
  const show = (state: State) => {
    const stopped = state === State.Stopped;
    item.busy = state === State.Starting;
    item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text = stopped ? l10n.t('Geromark has stopped') : l10n.t('Geromark reads along');
    item.command = stopped
      ? { command: 'geromark.restartServer', title: l10n.t('Start again') }
      : { command: commands.showPathway, title: l10n.t('Show Pathway') };
  };
  show(client.state);
  const listening = client.onDidChangeState(({ newState }) => show(newState));
  return {
    dispose() {
      listening.dispose();
      item.dispose();
    },
  };
}
