import { type Schema, Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import context from '../../../src/knowledge/data/language/context.json' with { type: 'json' };
import grammar from '../../../src/knowledge/data/language/grammar.json' with { type: 'json' };
import modality from '../../../src/knowledge/data/language/modality.json' with { type: 'json' };
import quantities from '../../../src/knowledge/data/language/quantities.json' with { type: 'json' };
import states from '../../../src/knowledge/data/language/states.json' with { type: 'json' };
import times from '../../../src/knowledge/data/language/times.json' with { type: 'json' };
import traits from '../../../src/knowledge/data/language/traits.json' with { type: 'json' };
import verbs from '../../../src/knowledge/data/language/verbs.json' with { type: 'json' };
import contextSchema from '../../../src/knowledge/schemas/language/context.schema.json' with { type: 'json' };
import grammarSchema from '../../../src/knowledge/schemas/language/grammar.schema.json' with { type: 'json' };
import modalitySchema from '../../../src/knowledge/schemas/language/modality.schema.json' with {
  type: 'json',
};
import quantitiesSchema from '../../../src/knowledge/schemas/language/quantities.schema.json' with {
  type: 'json',
};
import statesSchema from '../../../src/knowledge/schemas/language/states.schema.json' with { type: 'json' };
import timesSchema from '../../../src/knowledge/schemas/language/times.schema.json' with { type: 'json' };
import traitsSchema from '../../../src/knowledge/schemas/language/traits.schema.json' with { type: 'json' };
import verbsSchema from '../../../src/knowledge/schemas/language/verbs.schema.json' with { type: 'json' };

describe('the words of the reader keep to their schemas', () => {
  it.each([
    ['context', context, contextSchema],
    ['grammar', grammar, grammarSchema],
    ['modality', modality, modalitySchema],
    ['quantities', quantities, quantitiesSchema],
    ['states', states, statesSchema],
    ['times', times, timesSchema],
    ['traits', traits, traitsSchema],
    ['verbs', verbs, verbsSchema],
  ])('%s', (_name, data, schema) => {
    const { errors } = new Validator(schema as unknown as Schema, '2020-12').validate(data);
    expect(errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`)).toEqual([]);
  });

  it('and no verb stands there twice', () => {
    const names = verbs.verbs.map(({ verb }) => verb);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
