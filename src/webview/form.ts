import { h } from './dom';

/** A button with a text. */
export function button(
  label: string,
  click: () => void,
  options: {
    readonly pressed?: boolean;
    readonly class?: string;
    readonly key?: string;
    readonly name?: string;
  } = {},
): HTMLButtonElement {
  return h(
    'button',
    {
      type: 'button',
      class: options.class,
      'aria-pressed': options.pressed === undefined ? null : String(options.pressed),
      'aria-label': options.name,
      'data-key': options.key ?? options.name ?? label,
      on: { click },
    },
    label,
  );
}

/** A check box with its label. */
export function checkbox(
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
): HTMLLabelElement {
  const input = h('input', { type: 'checkbox', 'data-key': label });
  input.checked = checked;
  input.addEventListener('change', () => change(input.checked));
  return h('label', { class: 'choice' }, input, label);
}

/** A choice of one among a few, with its label. */
export function select<Value extends string>(
  label: string,
  options: readonly (readonly [value: Value, text: string])[],
  chosen: Value,
  change: (value: Value) => void,
): HTMLLabelElement {
  const input = h(
    'select',
    { 'data-key': label },
    ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
  input.value = chosen;
  input.addEventListener('change', () => change(input.value as Value));
  return h('label', { class: 'choice' }, label, input);
}

/** A group of controls under a heading. */
export function group(title: string, ...children: readonly Node[]): HTMLElement {
  return h('fieldset', {}, h('legend', {}, title), ...children);
}
