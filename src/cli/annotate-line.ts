import { analyse } from '../analysis';
import { type AnnotationRecord, recordOf } from '../export/record';
import type { Project } from '../lint/project';
import { decode } from './files';
import type { Line } from './lines';
import { json } from './terminal';

/** What became of a line of `annotate --ndjson`. */
export interface AnnotatedLine {
  /** The line's number, from 1. */
  readonly number: number;
  /** Its record as JSON, in one line. */
  readonly record: string;
  /** Why the line could not be read, and what to do; or null. */
  readonly fault: string | null;
}

/**
 * The record of a line `{"id", "text", "format"}`. A line that cannot be read gives an empty record with `error`, so
 * that records and lines stay in step.
 */
export function annotateLine({ bytes, number }: Line, project: Project): AnnotatedLine {
  const given = read(bytes);
  if ('fault' in given) {
    const { id, fault } = given;
    const record: AnnotationRecord & { error: string } = { ...recordOf(id, analyse('')), error: fault };
    return { number, record: json(record), fault };
  }
  const { id, text, format } = given;
  return { number, record: json(recordOf(id, analyse(text, { ...project, format }))), fault: null };
}

type Given =
  | { readonly id: unknown; readonly text: string; readonly format: 'markdown' | 'text' }
  | { readonly id: unknown; readonly fault: string };

function read(bytes: Uint8Array): Given {
  let line: string;
  try {
    line = decode(bytes, '<stdin>').replace(/^\uFEFF/, '');
  } catch {
    return { id: null, fault: 'It is not UTF-8. Write one JSON object per line, in UTF-8.' };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      id: null,
      fault: `It is not JSON: ${(error as Error).message}. Write one JSON object per line.`,
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, fault: 'It is no JSON object. Write {"id": …, "text": "…"}.' };
  }
  const { id = null, text, format = 'markdown' } = value as Record<string, unknown>;
  if (typeof text !== 'string') return { id, fault: 'It has no "text". Write {"id": …, "text": "…"}.' };
  if (format !== 'markdown' && format !== 'text') {
    return { id, fault: `"format" is ${JSON.stringify(format)}. Write "markdown" or "text".` };
  }
  return { id, text, format };
}
