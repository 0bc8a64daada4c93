import type { NoteSnapshot } from '../reason/graph/note-statement';
import { h } from './dom';
import { readHostMessage } from './guards';
import { listenToKeys } from './keyboard';
import type { HostMessage, PageMessage } from './protocol';
import { protocol } from './protocol';
import { Store } from './store';
import { View } from './view';
import { revive, type ViewState } from './view-state';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: ViewState): void;
};

const pause = 200;
const host = acquireVsCodeApi();
const send = (message: PageMessage) => host.postMessage(message);
let view: View | null = null;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readHostMessage(data);
  if (!message) return;
  try {
    receive(message);
  } catch (fault) {
    failed(fault);
  }
});
addEventListener('error', ({ error }) => failed(error));
addEventListener('unhandledrejection', ({ reason }) => failed(reason));
reportFocus();
send({ protocol, type: 'ready' });

function receive(message: HostMessage): void {
  if (message.type === 'init') {
    const { graph, layouts, settings, note, others, problems } = message;
    const content = { graph, layouts, settings, note, others, problems };
    if (view) view.store.receive(content);
    else begin(new Store({ ...content, paused: null }, revive(host.getState()), send));
  } else if (view) update(view, message);
}

function update(shown: View, message: Exclude<HostMessage, { type: 'init' }>): void {
  const { store } = shown;
  switch (message.type) {
    case 'note':
      if (!isStale(message.note, store.content.note)) store.receive({ note: message.note });
      break;
    case 'others':
      store.receive({ others: message.others });
      break;
    case 'select':
      shown.hostSelects(message);
      break;
    case 'command':
      shown.command(message.name);
      break;
    case 'error':
      store.receive({ paused: message.text });
      break;
  }
}

/** True for an older version of the note that is shown. */
function isStale(note: NoteSnapshot | null, shown: NoteSnapshot | null): boolean {
  return note !== null && note.uri === shown?.uri && note.version < shown.version;
}

function begin(store: Store): void {
  const root = document.getElementById('geromark')!;
  root.replaceChildren();
  view = new View(root, store);
  listenToKeys(view);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    waiting = setTimeout(
      () => host.setState({ ...store.state, noteUri: store.content.note?.uri ?? null }),
      pause,
    );
  };
  store.onChange(keep);
  addEventListener('scroll', keep, { capture: true, passive: true });
}

/** The editor's key bindings depend on whether the map or a field has the focus. */
function reportFocus(): void {
  const report = () => {
    const at = document.hasFocus() ? document.activeElement : null;
    const graph = at?.closest('svg.map') != null;
    const input = at?.closest('input,select,textarea') != null;
    send({ protocol, type: 'focus', graph, input });
  };
  for (const name of ['focusin', 'focusout', 'blur'] as const)
    addEventListener(name, () => queueMicrotask(report));
}

/** A fault never leaves a blank page: what stands stays, and a strip says what happened. */
function failed(fault: unknown): void {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  send({ protocol, type: 'log', level: 'error', text });
  document
    .getElementById('geromark')
    ?.prepend(
      h(
        'p',
        { class: 'notice error', role: 'alert' },
        `The pathway page met a fault: ${text.split('\n')[0]}`,
      ),
    );
}
