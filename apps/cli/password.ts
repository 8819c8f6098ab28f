import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { LEAST_PASSWORD } from '#platform/auth/password.ts';
import type { Cli } from './cli.ts';
import { CliTrouble, EXIT, misused } from './exit.ts';

export interface PasswordWish {
  readonly passwordStdin?: boolean;
  readonly generate?: boolean;
}

export interface ChosenPassword {
  readonly password: string;
  /** Made here, so it must be shown, this one time. */
  readonly generated: boolean;
}

const MOST_PASSWORD = 200;

/** A password is never an argument: those stand in the shell's history and in the list of processes. */
export function withPasswordOptions(cli: Cli, command: Command): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  return command
    .option('--password-stdin', say('从标准输入读密码', 'read the password from standard input'))
    .option('--generate', say('生成密码并只显示这一次', 'make a password and show it this once'));
}

/** Generated, read from standard input, or typed twice at a prompt that shows nothing. */
export async function choosePassword(cli: Cli, { passwordStdin, generate }: PasswordWish): Promise<ChosenPassword> {
  if (passwordStdin && generate) {
    throw misused({
      zh: '--password-stdin 和 --generate 只能用一个。',
      en: 'Use either --password-stdin or --generate, not both.',
    });
  }
  if (generate) return { password: generated(), generated: true };
  const password = passwordStdin ? await fromStdin() : await fromPrompt(cli);
  checkLength(password);
  return { password, generated: false };
}

/** 31 letters and digits that are not taken for one another; 20 of them are 99 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

function generated(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

async function fromStdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MOST_PASSWORD + 2) throw badPassword();
  }
  const password = text.replace(/\r?\n$/, '');
  if (/[\r\n]/.test(password)) {
    throw misused({ zh: '标准输入应只有一行密码。', en: 'Standard input should hold the password on one line.' });
  }
  return password;
}

async function fromPrompt(cli: Cli): Promise<string> {
  if (!process.stdin.isTTY) {
    throw misused({
      zh: '这里没有终端可输入密码；请用 --password-stdin 或 --generate。',
      en: 'There is no terminal to type a password at; use --password-stdin or --generate.',
    });
  }
  const first = await ask({ zh: '密码（输入时不显示）：', en: 'Password (not shown while typed): ' }[cli.locale]);
  checkLength(first);
  const second = await ask({ zh: '再输入一次：', en: 'Once more: ' }[cli.locale]);
  if (first === second) return first;
  throw new CliTrouble('password-differs', EXIT.refused, {
    zh: '两次输入不一致，未作改动。',
    en: 'The two entries differ; nothing was changed.',
  });
}

/** One line from the terminal without echo: readline takes the keys itself and its own echo goes nowhere. */
function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  return new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('close', () =>
      reject(
        new CliTrouble('password-none', EXIT.refused, {
          zh: '没有输入密码，未作改动。',
          en: 'No password; nothing was changed.',
        }),
      ),
    );
  }).finally(() => {
    lines.close();
    process.stderr.write('\n');
  });
}

function checkLength(password: string): void {
  const { length } = [...password.normalize('NFKC')];
  if (length < LEAST_PASSWORD || password.length > MOST_PASSWORD) throw badPassword();
}

function badPassword(): CliTrouble {
  return new CliTrouble(
    'password-length',
    EXIT.refused,
    {
      zh: `密码需要 ${LEAST_PASSWORD} 到 ${MOST_PASSWORD} 个字符。`,
      en: `A password needs ${LEAST_PASSWORD} to ${MOST_PASSWORD} characters.`,
    },
    { least: LEAST_PASSWORD, most: MOST_PASSWORD },
  );
}
