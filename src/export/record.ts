import type { Analysis } from '../analysis';
import type {
  Age,
  Amount,
  Dose,
  DoseKind,
  Duration,
  Frequency,
  Regimen,
  Route,
  RouteCode,
} from '../annotate/doses/quantity';
import type { Edit, Severity } from '../lint/finding';
import type { Certainty, Verdict } from '../reason/statement';

/** A range of the note's text, in UTF-16 code units. */
export interface RecordRange {
  /** First code unit. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
}

/** Something named in the note; `text` is `source.slice(start, end)`. */
export interface RecordMention extends RecordRange {
  /** The text as it stands in the source. */
  readonly text: string;
}

/** A regimen, with indexes into the lists of its record. */
export interface RecordRegimen {
  /** The agent as written, or null. */
  readonly agent: string | null;
  /** Index in `doses`. */
  readonly dose: number;
  /** Index in `durations`, or null. */
  readonly duration: number | null;
  /** A UCUM rate, or null. */
  readonly frequency: string | null;
  /** The route's code, or null. */
  readonly route: RouteCode | null;
  /** The species, or null. */
  readonly species: string | null;
  /** Index in `ages` of the age at the start, or null. */
  readonly start_age: number | null;
}

/** What `geromark annotate` prints for one note: a public format, whose fields are permanent. */
export interface AnnotationRecord {
  /** The note's id: as given, or its path. */
  readonly id: unknown;
  /** Mentions of concepts. */
  readonly terms: readonly (RecordMention & { concept: string; category: string; ids: readonly string[] })[];
  /** Doses. */
  readonly doses: readonly (RecordMention & { value: Amount; ucum: string; kind: DoseKind })[];
  /** How long. */
  readonly durations: readonly (RecordMention & { iso8601: Duration['iso8601'] })[];
  /** How old. */
  readonly ages: readonly (RecordMention & { value: Amount; unit: Age['unit'] })[];
  /** How often. */
  readonly frequencies: readonly (RecordMention & { per: string })[];
  /** By which way. */
  readonly routes: readonly (RecordMention & { code: RouteCode })[];
  /** Doses with what belongs to them. */
  readonly regimens: readonly RecordRegimen[];
  /** What the note says. */
  readonly statements: readonly (RecordRange & {
    relations: readonly { subject: string; object: string; sign: -1 | 0 | 1; certainty: Certainty }[];
    links: readonly { claim: string; verdict: Verdict; why: string }[];
  })[];
  /** What the rules report. */
  readonly findings: readonly (RecordRange & {
    rule: string;
    severity: Severity;
    message: string;
    fixes: readonly { title: string; edits: readonly Edit[] }[];
  })[];
}

/** The record of an analysis under an id. */
export function recordOf(id: unknown, analysis: Analysis): AnnotationRecord {
  return {
    id,
    terms: analysis.terms.map(({ concept, category, ids, ...rest }) => ({
      ...mention(rest),
      concept,
      category,
      ids,
    })),
    doses: analysis.doses.map(({ value, ucum, kind, ...rest }: Dose) => ({
      ...mention(rest),
      value,
      ucum,
      kind,
    })),
    durations: analysis.durations.map(({ iso8601, ...rest }: Duration) => ({ ...mention(rest), iso8601 })),
    ages: analysis.ages.map(({ value, unit, ...rest }: Age) => ({ ...mention(rest), value, unit })),
    frequencies: analysis.frequencies.map(({ per, ...rest }: Frequency) => ({ ...mention(rest), per })),
    routes: analysis.routes.map(({ code, ...rest }: Route) => ({ ...mention(rest), code })),
    regimens: analysis.regimens.map(regimen),
    statements: analysis.statements.map(({ start, end, relations, links }) => ({
      start,
      end,
      relations: relations.map(({ subject, object, sign, certainty }) => ({
        subject,
        object,
        sign,
        certainty,
      })),
      links: links.map(({ claim, verdict, why }) => ({ claim, verdict, why })),
    })),
    findings: analysis.findings.map(({ rule, severity, start, end, message, fixes }) => ({
      rule,
      severity,
      start,
      end,
      message,
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
      })),
    })),
  };
}

function mention({ start, end, text }: RecordMention): RecordMention {
  return { start, end, text };
}

function regimen({ agent, dose, duration, frequency, route, species, startAge }: Regimen): RecordRegimen {
  return { agent, dose, duration, frequency, route, species, start_age: startAge };
}
