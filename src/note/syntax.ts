import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Code, Construct, Event, Extension, State, Token } from 'micromark-util-types';

/** Character codes that the guard below asks about. */
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const DOLLAR = 36;

/** The Markdown that a note may hold: CommonMark, GFM, front matter, and math guarded against money. */
const extensions: Extension[] = [gfm(), frontmatter(['yaml', 'toml']), guardMoney(math())];

/**
 * micromark's events for a Markdown text. Offsets count UTF-16 code units of `source`; a byte order mark, which
 * micromark drops from its count, is given back.
 */
export function markdownEvents(source: string): Event[] {
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(source, undefined, true)),
  );
  if (shift > 0) {
    const seen = new Set<Token>();
    for (const [, token] of events) {
      if (seen.has(token)) continue;
      seen.add(token);
      token.start = { ...token.start, offset: token.start.offset + shift };
      token.end = { ...token.end, offset: token.end.offset + shift };
    }
  }
  return events;
}

/**
 * Keeps `$5 for 14 ppm and $10` prose: as in pandoc, `$` opens math only before a character that is not a space,
 * and closes it only after one and where no digit follows.
 */
function guardMoney(extension: Extension): Extension {
  const text = Object.fromEntries(
    Object.entries(extension.text ?? {}).map(([code, constructs]) => [
      code,
      [constructs].flat().map((construct) => (construct ? guarded(construct) : construct)),
    ]),
  );
  return { ...extension, text: text as Extension['text'] };
}

function guarded(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const check: State = (code: Code) => {
        const token = this.events[this.events.length - 1]?.[1];
        const raw = token ? this.sliceSerialize(token) : '';
        return isMath(raw, code) ? ok(code) : nok(code);
      };
      return construct.tokenize.call(this, effects, check, nok);
    },
  };
}

function isMath(raw: string, next: Code): boolean {
  if (raw.charCodeAt(1) === DOLLAR) return true;
  const opens = raw.charCodeAt(1) > SPACE;
  const closes = raw.charCodeAt(raw.length - 2) > SPACE;
  const digitFollows = next !== null && next >= ZERO && next <= NINE;
  return opens && closes && !digitFollows;
}
