import { collisionsOf } from '../src/annotate/terms/collisions';
import { builtInKnowledge } from '../src/knowledge/built-in';
import { homonyms } from '../src/knowledge/homonyms';

/** Names each written form that means several concepts, and how it is settled; fails where nothing settles one. */
const { concepts } = builtInKnowledge;
const problems: string[] = [];

for (const { form, concepts: named, settledBy } of collisionsOf(builtInKnowledge)) {
  console.log(`${form.padEnd(32)} ${named.join(', ').padEnd(60)} settled by ${settledBy}`);
  if (settledBy === 'order')
    problems.push(`"${form}" names ${named.join(' and ')}: take it from one, or add rows to homonyms.json.`);
}
for (const { concept, forms } of homonyms) {
  if (!concepts.has(concept))
    problems.push(`homonyms.json: "${forms.join(', ')}" names no concept "${concept}".`);
}
for (const { id, broader } of concepts.values()) {
  for (const wider of broader ?? []) {
    if (!concepts.has(wider)) problems.push(`${id}: its "broader" names no concept "${wider}".`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`${concepts.size} concepts, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
