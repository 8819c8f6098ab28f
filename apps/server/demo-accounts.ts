import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { writePrivate } from '#platform/db/private-file.ts';
import { PARK } from '#stories/shuangfeng/park.ts';
import { FIRST_LOGINS, type Login, people } from '#stories/shuangfeng/people.ts';

type Where = Pick<Config, 'dataDir'>;

/** 31 letters and digits that are not taken for one another; 12 of them are 59 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

export function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Writes `demo-accounts.txt` into the data folder, for its owner's eyes only. */
export async function writeAccounts(
  where: Where,
  address: string,
  accounts: readonly (readonly [Login, string])[],
): Promise<void> {
  const lines = accounts.map(([login, password]) => accountLine(login, password));
  await writePrivate(accountsFile(where), [...heading(address), ...lines, ''].join('\n'));
}

/** The head of that file and its first accounts, as many as a screen should show. */
export async function firstAccounts(where: Where): Promise<string> {
  const lines = (await readFile(accountsFile(where), 'utf8')).split('\n');
  return lines.slice(0, heading('').length + FIRST_LOGINS).join('\n');
}

export function accountsFile({ dataDir }: Where): string {
  return join(dataDir, 'demo-accounts.txt');
}

function heading(address: string): string[] {
  const titles = ['账号 Login  ', '密码 Password     ', '姓名 Name ', '职务 Duty'];
  return [`${PARK.nameZh} ${PARK.nameEn}`, address, '', titles.join('')];
}

function accountLine(login: Login, password: string): string {
  const { name, title } = people[login];
  return [login.padEnd(12), password.padEnd(18), name.padEnd(5, '　'), title].join('');
}
