import type { Command } from 'commander';
import { type Added, addLog, openState } from '#apps/witness/state.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { parseCheckpointBody } from '#engine/ledger/checkpoint.ts';
import { KEY_TYPES, parseVerifierKey } from '#engine/ledger/verifier-key.ts';
import { NODE_LOG_CRYPTO } from '#platform/ledger-store/note-crypto.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { misused } from '../exit.ts';
import type { Words } from '../language.ts';
import { logRefused } from '../witness/refused.ts';

const DONE: Readonly<Record<Added, Words>> = {
  'log-added': { zh: '已登记账本', en: 'Will witness the log' },
  'key-added': { zh: '已添加公钥，新旧公钥都认；账本', en: 'One more key is trusted, beside the old, for the log' },
  known: { zh: '早已登记，没有改动；账本', en: 'Nothing to change; this key was known for the log' },
};

const ROOT = Buffer.alloc(32).toString('base64');

export function witnessAddLog(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'add-log', words)
    .requiredOption('--state <dir>', say('见证人的状态目录，没有就新建', 'the witness’s folder, made when absent'))
    .requiredOption('--origin <origin>', say('账本名称，向园区索取', 'the log’s origin, as the park says it'))
    .requiredOption('--key <vkey>', say('账本的公钥', 'the log’s public key'))
    .action(async (options: { state: string; origin: string; key: string }) => {
      const { origin } = options;
      const key = parseVerifierKey(options.key.trim(), NODE_LOG_CRYPTO.sha256);
      if (isRefusal(key)) throw logRefused(key);
      if (key.type !== KEY_TYPES.log)
        throw misused({
          zh: '这是见证人的公钥，不是账本的公钥；请向园区核对。',
          en: 'This is a witness’s key, not a log’s; ask the park.',
        });
      if (isRefusal(parseCheckpointBody(`${origin}\n0\n${ROOT}\n`)))
        throw misused({
          zh: '账本名称必须是一行文字，不能为空。',
          en: 'An origin is one line of text, and not empty.',
        });
      const state = await openState(options.state, { make: true });
      const added = await addLog(state, origin, key).finally(() => state.release());
      cli.answer({ origin, added }, `${DONE[added][cli.locale]}${say('：', ': ')}${origin}`);
    });
  return withExamples(cli, command, [
    'gangwan witness add-log --state witness --origin gangwan/shuangfeng --key gangwan/shuangfeng+f1ae2a07+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea',
    {
      zh: '以后为这本账作证；再给一把公钥，就是账本换钥',
      en: 'vouches for this log from now on; a second key is a change of keys',
    },
  ]);
}
