import { CommanderError } from 'commander';
import { explain } from '#apps/server/explain.ts';
import { ConfigTrouble } from '#platform/config/config.ts';
import type { Cli } from './cli.ts';
import { CliTrouble, EXIT, type Exit } from './exit.ts';
import { FILE_CODES, fileWords } from './file-words.ts';
import type { Words } from './language.ts';
import { usageWords } from './usage-words.ts';

interface Told {
  readonly code: string;
  readonly exit: Exit;
  readonly words: Words;
  readonly details?: object;
}

/** Tells what went wrong: a plain sentence on standard error and, with `--json`, `{"error": …}` on standard output. */
export function tellTrouble(cli: Cli, error: unknown): Exit {
  const { code, exit, words, details } = told(error);
  cli.say(words);
  if (cli.json) cli.answer({ error: { code, message: words[cli.locale], ...details } }, '');
  return exit;
}

function told(error: unknown): Told {
  if (error instanceof CliTrouble) return error;
  if (error instanceof CommanderError) return { code: 'usage', exit: EXIT.usage, words: usageWords(error) };
  if (hasWords(error)) return { code: error.code, exit: EXIT.environment, words: withCause(error) };
  if (error instanceof ConfigTrouble) {
    const { message } = error;
    return { code: 'configuration', exit: EXIT.environment, words: { zh: message, en: message } };
  }
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return { code: 'port-in-use', exit: EXIT.environment, words: explain(error) };
  const known = SURROUNDINGS.find(({ codes }) => codes.includes(code));
  if (known) return { code: known.code, exit: EXIT.environment, words: known.words(error as Error) };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'defect',
    exit: EXIT.defect,
    words: {
      zh: `程序出错，请把下面的内容告诉维护人员：\n${stack}`,
      en: `The program failed; please report this:\n${stack}`,
    },
  };
}

/** The start's own troubles (database, demo park) bring their code and their sentence along. */
function hasWords(error: unknown): error is Error & { code: string; words: Words } {
  return error instanceof Error && 'words' in error && 'code' in error;
}

function withCause({ words: { zh, en }, cause }: Error & { words: Words }): Words {
  if (!(cause instanceof Error) || en.includes(cause.message)) return { zh, en };
  return { zh: `${zh}（${cause.message}）`, en: `${en} (${cause.message})` };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return '';
  // The role is asked for at log-in, so a database without tables says that the parameter is not valid.
  return error.code === '22023' && error.message.includes('gangwan_server') ? '42P01' : String(error.code);
}

/** What the surroundings may lack, by the codes of PostgreSQL (SQLSTATE), postgres.js and the operating system. */
const SURROUNDINGS: readonly { codes: readonly string[]; code: string; words: (error: Error) => Words }[] = [
  {
    codes: ['42P01', '42703'],
    code: 'database-not-migrated',
    words: () => ({
      zh: '数据库还没有升级到本程序的版本；请先运行 npx gangwan migrate。',
      en: 'The database is not up to this program yet; run npx gangwan migrate first.',
    }),
  },
  {
    codes: ['28P01', '28000', '3D000'],
    code: 'database-refused',
    words: ({ message }) => ({
      zh: `数据库不接受 DATABASE_URL 中的用户、密码或库名（${message}）。`,
      en: `The database does not take the user, password or name in DATABASE_URL (${message}).`,
    }),
  },
  {
    codes: ['42501', '25006'],
    code: 'database-no-right',
    words: ({ message }) => ({
      zh: `DATABASE_URL 中的数据库用户没有所需权限（${message}）。`,
      en: `The database user in DATABASE_URL lacks a right that is needed (${message}).`,
    }),
  },
  {
    codes: [
      ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
      ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
      ...['57P01', '57P02', '57P03', '53300'],
    ],
    code: 'database-unreachable',
    words: ({ message }) => ({
      zh: `连不上数据库（${message}）；请检查 DATABASE_URL 和数据库服务。`,
      en: `The database cannot be reached (${message}); check DATABASE_URL and the database itself.`,
    }),
  },
  {
    codes: FILE_CODES,
    code: 'file-trouble',
    words: fileWords,
  },
];
