import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { collisionsOf } from '../../../src/annotate/terms/collisions';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { homonyms } from '../../../src/knowledge/homonyms';

const data = new URL('../../../src/knowledge/data/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, data), 'utf8'));
const conceptFiles = readdirSync(new URL('concepts/', data)).map((name) => `concepts/${name}`);
const termFiles = ['affixes', 'heads', 'homonyms', 'sources', 'spelling'].map((name) => `terms/${name}.json`);

describe('the lexicon', () => {
  it.each([...conceptFiles, ...termFiles, 'blockers.json'])('%s follows its schema', (path) => {
    const file = read(path);
    const schema = read(new URL(file.$schema, new URL(path, data)).href);
    const { errors } = new Validator(schema, '2020-12', false).validate(file);
    expect(errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`)).toEqual([]);
  });

  it('has each id once, and a name, a category, a gloss and a source for each', () => {
    const rows = conceptFiles.flatMap((path) => read(path).concepts);
    expect(rows.length).toBeGreaterThanOrEqual(1_000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBe(builtInKnowledge.concepts.size);
    for (const row of rows) {
      expect(row, row.id).toMatchObject({
        name: expect.any(String),
        category: expect.any(String),
        gloss: expect.any(String),
      });
      expect(row.sources.length, row.id).toBeGreaterThan(0);
    }
  });

  it('names only sources of its table', () => {
    const keys = new Set(read('terms/sources.json').sources.map(({ key }: { key: string }) => key));
    const unknown = [...builtInKnowledge.concepts.values()].flatMap(({ id, sources }) =>
      sources.filter((source) => !keys.has(source)).map((source) => `${id}: ${source}`),
    );
    expect(unknown).toEqual([]);
  });

  it('points only to concepts that it has, and never in a circle', () => {
    for (const concept of builtInKnowledge.concepts.values()) {
      const seen = new Set([concept.id]);
      const queue = [...(concept.broader ?? [])];
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        expect(builtInKnowledge.concepts.has(id), `${concept.id} is under ${id}`).toBe(true);
        expect(id, `${concept.id} is under itself`).not.toBe(concept.id);
        if (!seen.has(id)) queue.push(...(builtInKnowledge.concepts.get(id)!.broader ?? []));
        seen.add(id);
      }
    }
  });

  it('gives no identifier to two concepts, but where one is a kind of the other', () => {
    const owners = new Map<string, string[]>();
    for (const { id, ids } of builtInKnowledge.concepts.values()) {
      for (const curie of ids ?? []) owners.set(curie, [...(owners.get(curie) ?? []), id]);
    }
    const shared = [...owners]
      .filter(([, concepts]) => concepts.length > 1)
      .map(([curie, concepts]) => `${curie} ${concepts}`);
    expect(shared).toEqual(['MESH:D009369 cancer,tumor']);
  });

  it('settles each form that names several concepts', () => {
    expect(collisionsOf(builtInKnowledge).filter(({ settledBy }) => settledBy === 'order')).toEqual([]);
  });

  it('has homonym rows only for concepts that it has', () => {
    expect(homonyms.filter(({ concept }) => !builtInKnowledge.concepts.has(concept))).toEqual([]);
  });
});
