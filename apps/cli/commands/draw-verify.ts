import type { Command } from 'commander';
import { type DrawRecord, drawRecord, readDrawNotice } from '#engine/draw/record.ts';
import { sayFault } from '#engine/draw/refusal-words.ts';
import { verifyDraw, verifyDrawNotice } from '#engine/draw/verify.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { granted, readJson } from '../draw/files.ts';
import { NODE_CRYPTO } from '../draw/node-crypto.ts';
import { commitmentFrom } from '../draw/secret.ts';
import { EXIT } from '../exit.ts';
import type { Words } from '../language.ts';
import { plain } from '../width.ts';

/** Computes a recorded draw again, and names what is wrong. Needs no server, no database and no network. */
export function drawVerify(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'verify', words)
    .argument('<file|->', say('抽取记录 record.json', 'the record record.json'))
    .option(
      '--notice <file>',
      say('检查前公开的公告，一并核对', 'the notice that was published before the visit, checked as well'),
    )
    .option(
      '--commitment <file>',
      say('当初公开的 commitment.json，一并核对', 'the commitment that was published, checked as well'),
    )
    .action(async (file: string, { notice, commitment }: { notice?: string; commitment?: string }) => {
      const record = granted<DrawRecord>(drawRecord(await readJson(file)));
      const faults = [...verifyDraw(record, NODE_CRYPTO).faults];
      // A record can be made up from end to end; the hash that was published beforehand cannot.
      if (commitment !== undefined && (await commitmentFrom(commitment)).hash !== record.commitment.hash)
        faults.push({ at: 'commitment', refusal: null });
      if (notice !== undefined)
        faults.push(...verifyDrawNotice(record, granted(readDrawNotice(await readJson(notice))), NODE_CRYPTO).faults);
      const told = faults.map(({ at, refusal }) => ({ at, code: refusal?.code ?? null, words: sayFault(at, refusal) }));
      const { hash } = record.commitment;
      const good = say(
        `没有发现问题：${record.draws.length} 次抽取都由承诺 ${hash} 和所列随机数得出。`,
        `Nothing is wrong: ${record.draws.length} draws follow from the commitment ${hash} and the randomness as listed.`,
      );
      const text = told.length === 0 ? good : told.map((each) => plain(each.words[cli.locale])).join('\n');
      cli.answer({ holds: told.length === 0, commitment: hash, draws: record.draws.length, faults: told }, text);
      if (told.length > 0) cli.endWith(EXIT.refused);
    });
  return withExamples(cli, command, [
    'gangwan draw verify record.json --commitment draw/commitment.json --notice notice.json',
    { zh: '离线核对', en: 'check it offline' },
  ]);
}
