/** C0 and C1 controls but tab and line feed, and the marks that turn the direction of text. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a file made safe to print: what would command the terminal is shown as a sign instead. */
export function printable(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** JSON in one line, or indented by `space`; controls that JSON lets pass are escaped. */
export function json(value: unknown, space = 0): string {
  return JSON.stringify(value, null, space).replace(
    /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
