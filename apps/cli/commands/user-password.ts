import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import type { Words } from '../language.ts';
import { choosePassword, type PasswordWish, withPasswordOptions } from '../password.ts';
import { renewPassword } from '../renew-password.ts';

/** A new password for whoever forgot theirs; ends the account's sessions. Logins are unique over all parks. */
export function userPassword(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'password', words)
    .argument('<login>', say('账号', 'login'))
    .action(async (login: string, options: PasswordWish) => {
      const { password, generated } = await choosePassword(cli, options);
      if (!(await asServer(cli, (sql) => renewPassword(sql, login, password)))) throw unknown(login);
      const shown = generated ? { password } : {};
      const once = generated
        ? say(`\n密码（只显示这一次）：${password}`, `\nPassword (shown this once): ${password}`)
        : '';
      cli.answer(
        { login, changed: true, ...shown },
        say(`账号 ${login} 的密码已更换，原有登录已退出。`, `${login} has a new password; its sessions are ended.`) +
          once,
      );
    });
  return withExamples(cli, withPasswordOptions(cli, command), [
    'gangwan user password zhou.jie --generate',
    { zh: '生成新密码并显示一次', en: 'makes a new password and shows it once' },
  ]);
}

function unknown(login: string): CliTrouble {
  return new CliTrouble('login-unknown', EXIT.notFound, {
    zh: `没有账号 ${login}，或该账号已关闭。`,
    en: `There is no login ${login}, or it is closed.`,
  });
}
