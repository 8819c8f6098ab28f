import type { Command } from 'commander';
import { LOGIN_SHAPE, roleWords, scopes } from '#capabilities/register/model/index.ts';
import { ROLES, type Role } from '#engine/access/roles.ts';
import { addAccount } from '#platform/auth/parks.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';
import { choosePark } from '../parks.ts';
import { choosePassword, type PasswordWish, withPasswordOptions } from '../password.ts';

interface Options extends PasswordWish {
  readonly park?: string;
  readonly name: string;
  readonly title?: string;
  readonly role: string;
}

/** Roles that reach the whole park; the others name an enterprise or a squad and are given in the registers. */
const PARK_ROLES = ROLES.filter((role) => scopes[role].needs.length === 0);

export function userAdd(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'add', words)
    .argument(
      '<login>',
      say('账号，2–40 个小写字母、数字、点、横线', 'login: 2 to 40 small letters, digits, dots, dashes'),
    )
    .option('--park <id>', say('园区编号；只有一个园区时可不写', 'park id; may be left out with one park'))
    .requiredOption('--name <name>', say('姓名', 'the person’s name'))
    .option('--title <title>', say('职务', 'title shown beside the name'))
    .requiredOption('--role <role>', say(`角色：${PARK_ROLES.join('、')}`, `role: ${PARK_ROLES.join(', ')}`))
    .action(async (login: string, options: Options) => {
      const role = checked(login, options);
      const { password, generated } = await choosePassword(cli, options);
      const { name, title = '' } = options;
      const added = await asServer(cli, async (sql) => {
        const { id: parkId } = await choosePark(sql, options.park);
        const person = { parkId, login, name: name.trim(), title: title.trim(), role, password };
        const id = await addAccount(sql, person).catch(refuseTaken(login));
        return { park: parkId, person: id };
      });
      const shown = generated ? { password } : {};
      const said = say(
        `已新建账号 ${login}（${name}，${roleWords[role].zh}）。`,
        `Added ${login} (${name}, ${roleWords[role].en}).`,
      );
      const once = generated
        ? say(`\n密码（只显示这一次）：${password}`, `\nPassword (shown this once): ${password}`)
        : '';
      cli.answer({ ...added, login, role, ...shown }, said + once);
    });
  return withExamples(cli, withPasswordOptions(cli, command), [
    'gangwan user add zhou.jie --name 周洁 --title 系统管理员 --role administrator --generate',
    { zh: '园区的第一位管理员，密码显示一次', en: 'the park’s first administrator, password shown once' },
  ]);
}

function checked(login: string, { name, role }: Options): Role {
  if (!LOGIN_SHAPE.test(login)) {
    throw misused({
      zh: `账号“${login}”不合要求：2–40 个小写字母、数字、点、横线，以字母或数字开头。`,
      en: `“${login}” is no login: 2 to 40 small letters, digits, dots, dashes or underscores, beginning with a letter or digit.`,
    });
  }
  if (name.trim() === '' || name.length > 40)
    throw misused({ zh: '姓名应为 1–40 个字。', en: 'A name has 1 to 40 characters.' });
  const found = ROLES.find((each) => each === role);
  if (found !== undefined && PARK_ROLES.includes(found)) return found;
  const roles = PARK_ROLES.map((each) => `${each}（${roleWords[each].zh}）`).join('、');
  if (found === undefined)
    throw misused({
      zh: `没有角色 ${role}；可用：${roles}。`,
      en: `There is no role ${role}; use one of ${PARK_ROLES.join(', ')}.`,
    });
  throw new CliTrouble('role-with-place', EXIT.refused, {
    zh: `角色 ${role}（${roleWords[found].zh}）要写明企业、班组或检查组，请在名录中任命，或用 npx gangwan import 导入人员表。`,
    en: `The role ${role} needs an enterprise, team, agency or squad: appoint the person in the registers, or import the person sheet with npx gangwan import.`,
  });
}

function refuseTaken(login: string) {
  return (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
    throw new CliTrouble('login-taken', EXIT.refused, {
      zh: `账号 ${login} 已经有了，请换一个。`,
      en: `The login ${login} is taken; choose another.`,
    });
  };
}
