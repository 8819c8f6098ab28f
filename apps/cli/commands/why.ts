import type { Command } from 'commander';
import { readMatterCode } from '#engine/ledger/code.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';
import { choosePark } from '../parks.ts';
import { asJson } from '../why/as-json.ts';
import { page } from '../why/page.ts';
import { findStanding } from '../why/standing.ts';
import { plain } from '../width.ts';

/** State, next step, deadline, history and proof of one matter. Ends with 1 when its chain does not hold. */
export function why(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'why', words)
    .argument(
      '<code>',
      say(
        '事项编号，如 HZ-7K3M9-QX4D8（大小写、短横都可不计）',
        'matter code, e.g. HZ-7K3M9-QX4D8 (case and dashes do not count)',
      ),
    )
    .option('--park <id>', say('园区编号；只有一个园区时可不写', 'park id; may be left out with one park'))
    .action(async (typed: string, options: { park?: string }) => {
      const code = readMatterCode(typed);
      if (code === null) throw mistyped(typed);
      await asServer(cli, async (sql) => {
        const park = await choosePark(sql, options.park);
        const standing = code.startsWith('HZ-') ? await findStanding(sql, park.id, code) : null;
        if (standing === null) throw unknown(code, park.id);
        cli.answer(asJson(standing), page(standing, cli.locale));
        if (!standing.verdict.holds) cli.endWith(EXIT.refused);
      });
    });
  return withExamples(cli, command, [
    'gangwan why HZ-7K3M9-QX4D8',
    { zh: '说明这件隐患的状态、下一步、期限和台账', en: 'state, next step, deadline and ledger of this hazard' },
  ]);
}

function mistyped(typed: string): CliTrouble {
  return misused({
    zh: `“${plain(typed)}”不是事项编号：可能输错了一个字符。编号如 HZ-7K3M9-QX4D8。`,
    en: `“${plain(typed)}” is no matter code: a character may be wrong. Codes look like HZ-7K3M9-QX4D8.`,
  });
}

function unknown(code: string, parkId: string): CliTrouble {
  return new CliTrouble('matter-unknown', EXIT.notFound, {
    zh: `园区 ${parkId} 里没有编号为 ${code} 的事项。`,
    en: `The park ${parkId} has no matter ${code}.`,
  });
}
