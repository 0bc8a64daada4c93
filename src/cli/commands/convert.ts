import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { type Conversion, isRefusal } from '../../annotate/doses/convert/conversion';
import { type ConversionReport, convert } from '../../annotate/doses/convert/convert';
import { write } from '../lines';
import { loadProject } from '../load-project';
import { Problem, Problems } from '../problem';
import { json, printable } from '../terminal';

interface Options {
  readonly format: 'pretty' | 'json';
}

/** `geromark convert`: a dose in other units, with what was assumed. */
export function convertCommand(program: Command): void {
  program
    .command('convert <quantity...>')
    .description('convert a dose: diet to body weight, molar to mass, animal to human equivalent')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText(
      'after',
      `
Examples:
  geromark convert "14 ppm rapamycin diet mouse"
  geromark convert 100 nM rapamycin to ng/mL
  geromark convert 10 mg/kg mouse to human`,
    )
    .action(async (words: string[], { format }: Options) => {
      const problems = new Problems();
      const { knowledge } = await loadProject(problems);
      const report = convert(words.join(' '), knowledge);
      if (format === 'json') await write(process.stdout, `${json(report, 2)}\n`);
      else await write(process.stdout, printed(report));
      tellWhyNot(report, problems);
      process.exitCode = problems.count > 0 ? 2 : 0;
    });
}

function printed({ results }: ConversionReport): string {
  return results.flatMap((result) => (isRefusal(result) ? [] : [block(result)])).join('');
}

function block({ what, value, ucum, range, assumptions, source, caution }: Conversion): string {
  const [low, high] = range;
  const between = low === high ? '' : pc.dim(` (${low} to ${high})`);
  const rest = [...assumptions, `Source: ${source}`, ...(caution ? [`${caution}.`] : [])];
  return `${pc.bold(`${value} ${printable(ucum)}`)}${between}  ${printable(what)}\n${rest.map((line) => `  ${pc.dim(printable(line))}\n`).join('')}`;
}

/** What could not be converted is a problem only where nothing could. */
function tellWhyNot({ problem, results }: ConversionReport, problems: Problems): void {
  if (problem !== null) problems.tell(new Problem(null, `Nothing to convert: ${problem}.`));
  if (!results.every(isRefusal)) return;
  for (const result of results) if (isRefusal(result)) problems.tell(new Problem(null, `${result.refused}.`));
}
