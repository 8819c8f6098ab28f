import type { Command } from 'commander';
import { makeKeyFile } from '#apps/witness/key-file.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';
import { logRefused } from '../witness/refused.ts';

/** Makes a key of `cosignature/v1`; the secret goes to the file and nowhere else. */
export function witnessKey(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'key', words)
    .requiredOption('--out <file>', say('新密钥文件，只有本人能读', 'new key file, for its owner’s eyes alone'))
    .requiredOption(
      '--name <name>',
      say('见证人名称，写成不带 https:// 的网址', 'the witness’s name: a web address without https://'),
    )
    .action(async ({ out, name }: { out: string; name: string }) => {
      const key = await makeKeyFile(out, name);
      if (isRefusal(key)) throw logRefused(key);
      const vkey = writeVerifierKey(key);
      cli.say({
        zh: `私钥已写入 ${out}，请离线备份，不要发给任何人。下面是公钥，交给园区：`,
        en: `The secret key is in ${out}: keep a copy offline and send it to nobody. The public key, for the park:`,
      });
      cli.answer({ key: vkey, file: out }, vkey);
    });
  return withExamples(cli, command, [
    'gangwan witness key --out union.key --name union.example/witness',
    { zh: '生成工会见证人的密钥，打印公钥', en: 'makes a union’s key and prints the public part' },
  ]);
}
