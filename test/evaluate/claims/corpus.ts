import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../../src/reason/statement';

/** A link that a statement should carry; see README.md. */
export interface LinkLabel {
  quote: string;
  claim: string;
  verdict: Verdict;
  optional?: boolean;
  alternatives?: string[];
}

/** A finding that a note should give. */
export interface FindingLabel {
  rule: string;
  quote: string;
  optional?: boolean;
}

/** One labelled note. */
export interface Item {
  id: string;
  part: string;
  phenomenon: string[];
  text: string;
  links: LinkLabel[];
  findings: FindingLabel[];
}

/** All labelled notes, in the order of the files. */
export function readCorpus(): Item[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Item[]);
}
