import type { Command } from 'commander';
import { verifyFolder } from '#apps/verify/verify-folder.ts';
import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';
import { broken, readBytes } from '../verify/bytes.ts';
import { type PinOptions, pinsOf, withPins } from '../verify/options.ts';
import { faultText, readable } from '../verify/print.ts';
import { type KeptReceipt, receiptInCheckpoint, receiptInFolder } from '../verify/receipt.ts';
import { plain } from '../width.ts';

interface Options extends PinOptions {
  readonly folder?: string;
  readonly checkpoint?: string;
}

/** Whether what a receipt promised was kept: in an exported folder, or by its proof in a checkpoint. Ends with 1 when it was not. */
export function receiptVerify(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'verify', words)
    .argument('<receipt|->', say('回执文件；- 为标准输入', 'the receipt; - for standard input'))
    .option(
      '--folder <folder>',
      say('在这个导出里查找，先核验导出', 'look it up in this export, which is checked first'),
    )
    .option(
      '--checkpoint <file>',
      say(
        '与这个检查点核对（要写 --key，回执要带证明）',
        'hold it against this checkpoint (needs --key, and a receipt with its proof)',
      ),
    );
  withPins(cli, command).action(async (file: string, options: Options) => {
    const kept = await keptReceipt(file, options, cli);
    if (isRefusal(kept)) throw broken(kept);
    const { receipt, index, size } = kept;
    const { matter, seq, recordedAt, origin, entryHash } = receipt;
    const text = say(
      `回执有效：${matter} 的第 ${seq} 条（${recordedAt}）在账本 ${plain(origin)} 里，是 ${size} 条中的第 ${index} 号（从 0 起）。`,
      `The receipt is kept: seq ${seq} of ${matter} (${recordedAt}) stands in ${plain(origin)} as entry ${index} of ${size}, counted from 0.`,
    );
    cli.answer({ holds: true, origin, matter, seq, recordedAt, entryHash, index, size }, text);
  });
  return withExamples(cli, command, [
    'gangwan receipt verify receipt.txt --folder export',
    { zh: '签收的记录是否还在', en: 'is what was signed for still there?' },
  ]);
}

async function keptReceipt(file: string, options: Options, cli: Cli): Promise<KeptReceipt | Refusal> {
  const { folder, checkpoint, key } = options;
  const pins = pinsOf(options);
  if ((folder === undefined) === (checkpoint === undefined))
    throw misused({
      zh: '--folder 和 --checkpoint 要写一个，只写一个。',
      en: 'Give --folder or --checkpoint, and one of them.',
    });
  if (folder !== undefined) {
    const report = readable(folder, await verifyFolder(folder, { pins }));
    if (report.first !== null) {
      const [zh, en] = [faultText(report.first, 'zh'), faultText(report.first, 'en')];
      const words = { zh: `导出本身不对：${zh}`, en: `The export itself is wrong: ${en}` };
      throw new CliTrouble('receipt.export-wrong', EXIT.refused, words, { first: report.first });
    }
    cli.say({ zh: '导出全部相符。', en: 'All of the export holds.' });
    return receiptInFolder(await readBytes(file), folder, report);
  }
  if (pins.firstKey === null || key === undefined)
    throw misused({ zh: '用 --checkpoint 核对时要写 --key。', en: '--checkpoint needs --key.' });
  return receiptInCheckpoint(await readBytes(file), await readBytes(checkpoint ?? ''), pins.firstKey, pins);
}
