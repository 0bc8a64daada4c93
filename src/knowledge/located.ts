import { type Schema, Validator } from '@cfworker/json-schema';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** The way to a value inside of data: `['concepts', 0, 'id']`. */
export type Path = readonly (string | number)[];

/** What is wrong with a text of the user's, and where. */
export interface Problem {
  /** Line in the text, from 1. */
  readonly line: number;
  /** Column in the line, from 1. */
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Data read from a JSON or YAML text, with the way back to its lines. */
export interface Located {
  /** The data; undefined where the text could not be read. */
  readonly data: unknown;
  /** Why it could not be read; empty where it could. */
  readonly problems: readonly Problem[];
  /** A problem at the value that `path` leads to, or at the nearest value around it. */
  problemAt(path: Path, message: string): Problem;
}

/**
 * Reads a JSON or YAML text. Without a `format` either will do, and JSON may have comments and trailing commas, as in an
 * editor's settings.
 */
export function readLocated(text: string, format?: 'json' | 'yaml'): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: format === 'json' ? 'json' : 'core' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problemAt = (path: Path, message: string) => ({ ...at(offsetOf(document, path)), message });
  if (document.errors.length > 0) {
    const fault = format ? `is not valid ${format.toUpperCase()}` : 'cannot be read';
    const problems = document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: `This ${fault}: ${error.message.split('\n')[0]}`,
    }));
    return { data: undefined, problems, problemAt };
  }
  try {
    return { data: document.toJS() as unknown, problems: [], problemAt };
  } catch (error) {
    return { data: undefined, problems: [problemAt([], `This cannot be read: ${String(error)}`)], problemAt };
  }
}

/** Where the data departs from the schema: the innermost error of each chain, which names the cause. */
export function shapeErrors(schema: object, data: unknown): { path: Path; message: string }[] {
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(data);
  return errors
    .filter(({ keyword }) => !['properties', 'items', '$ref', 'oneOf'].includes(keyword))
    .filter((error) => !errors.some((other) => isInside(other.instanceLocation, error.instanceLocation)))
    .map((error) => ({ path: pathOf(error.instanceLocation), message: error.error }));
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A JSON pointer's parts; numbers where they are places in a list. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function isInside(inner: string, outer: string): boolean {
  return inner.length > outer.length && inner.startsWith(`${outer}/`);
}
