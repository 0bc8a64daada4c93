/** What has a meaning anywhere in a line of Markdown, with the parts of bare addresses that renderers make links of. */
const SPECIAL = /[\\`*_{}[\]<>#|!~&$@]|:(?=\/\/)|(?<=www)\./gi;
/** What has a meaning only where a line begins with it: marks of lists and of headings. */
const LEADING = /^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))(.)/;

/** Text that Markdown shows as it is, on one line: no mark, link, tag, entity or image comes to life. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(SPECIAL, '\\$&').replace(LEADING, '$1\\$2');
}

/** A link to an address on the web. */
export function link(text: string, address: string): string {
  return `[${plain(text)}](${encodeURI(address).replace(/[()]/g, percent)})`;
}

/** A link that runs a command of the client. */
export function commandLink(text: string, command: string, ...args: readonly unknown[]): string {
  const query =
    args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, percent)}` : '';
  return `[${plain(text)}](command:${command}${query})`;
}

/** Percent-encodes the brackets that URI encoding leaves alone and that would end a Markdown link. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
