import type { Command } from 'commander';
import { settingOf } from '../../lint/configuration';
import { rules } from '../../lint/rules';
import { write } from '../lines';
import { loadProject } from '../load-project';
import { Problems } from '../problem';
import { json } from '../terminal';

/** `geromark print-config`: the settings that hold in this folder. */
export function printConfigCommand(program: Command): void {
  program
    .command('print-config')
    .description('print how loud each rule is in this folder, and the claim sets that are known')
    .action(async () => {
      const problems = new Problems();
      const { configuration, knowledge } = await loadProject(problems);
      const settings = {
        rules: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule, configuration)])),
        claimSets: knowledge.claimSets.map(({ id, claims }) => ({ id, claims: claims.length })),
        bibliography: knowledge.bibliography?.length ?? 0,
      };
      await write(process.stdout, `${json(settings, 2)}\n`);
      process.exitCode = problems.count > 0 ? 2 : 0;
    });
}
