import { type Schema, Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import bands from '../../../src/knowledge/data/pathway/bands.json' with { type: 'json' };
import entities from '../../../src/knowledge/data/pathway/entities.json' with { type: 'json' };
import bandsSchema from '../../../src/knowledge/schemas/pathway-bands.schema.json' with { type: 'json' };
import entitiesSchema from '../../../src/knowledge/schemas/pathway-entities.schema.json' with {
  type: 'json',
};

const errorsOf = (schema: unknown, data: unknown) =>
  new Validator(schema as Schema, '2020-12').validate(data).errors.map(({ error }) => error);

describe('the drawing’s data', () => {
  it('keeps its schemas', () => {
    expect(errorsOf(bandsSchema, bands)).toEqual([]);
    expect(errorsOf(entitiesSchema, entities)).toEqual([]);
  });

  it('names bands and concepts that there are, each concept once', () => {
    const known = new Set(bands.bands.map(({ id }) => id));
    for (const { band, label } of entities.entities) expect(known, label).toContain(band);
    const all = entities.entities.flatMap((row) => [
      ...row.concepts,
      ...((row as { opposites?: string[] }).opposites ?? []),
    ]);
    expect(all.filter((id) => !builtInKnowledge.concepts.has(id))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});
