import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import type { LogReport } from '#engine/ledger/verify-log.ts';
import type { LogFault } from '#engine/ledger/verify-log-fault.ts';
import { sayLogFault } from '#engine/ledger/verify-log-words.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import type { Locale } from '../language.ts';
import { columns, plain } from '../width.ts';

/** The fault in words: where, and what. */
export function faultText(fault: LogFault, locale: Locale): string {
  const colon = { zh: '：', en: ': ' }[locale];
  return plain(`${fault.where}${colon}${sayLogFault(fault)[locale]}`);
}

export function reportText(report: LogReport, locale: Locale): string {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const { park, origin, size, first, faults } = report;
  const title = `${plain({ zh: park.nameZh, en: park.nameEn }[locale])}  ${plain(origin)}`;
  if (first !== null) {
    const more =
      faults.length === 0
        ? []
        : [say(`另有 ${faults.length} 处，或由此而来。`, `${faults.length} more, or what follows from it.`)];
    const begin = say('不对：', 'Wrong: ');
    return [title, `${begin}${faultText(first, locale)}`, ...more].join('\n');
  }
  const draws = report.drawsChecked ? say(`${report.draws} 次`, String(report.draws)) : say('未核验', 'not checked');
  const rows = [
    [say('记录', 'entries'), say(`${size} 条，${report.matters} 件事项`, `${size}, of ${report.matters} matters`)],
    [
      say('检查点', 'checkpoints'),
      say(`最后一个，和之前 ${report.earlierCheckpoints} 个`, `the last, and ${report.earlierCheckpoints} before it`),
    ],
    [say('见证', 'witnesses'), witnessesText(report, locale)],
    [say('数字', 'figures'), say(`${report.figureRows} 行，逐行重算`, `${report.figureRows} rows, folded again`)],
    [say('抽取', 'draws'), draws],
  ];
  return [title, say('全部相符。', 'All of it holds.'), columns(rows)].join('\n');
}

function witnessesText({ cosigned, quorum, unknownSigners }: LogReport, locale: Locale): string {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const names = cosigned.map(({ name, time }) => say(`${name}（${moment(time)}）`, `${name} (${moment(time)})`));
  const listed = names.length === 0 ? say('没有', 'none') : names.join(say('、', ', '));
  const strange = unknownSigners.length === 0 ? '' : unknownSigners.join(say('、', ', '));
  const also = strange === '' ? '' : say(`；另有不认识的签名：${strange}`, `; signers that are not known: ${strange}`);
  return plain(`${listed}${say(`，要求 ${quorum} 家`, `; ${quorum} needed`)}${also}`);
}

/** A second that no calendar has is shown as its number. */
function moment(time: number): string {
  const date = new Date(time * 1000);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString();
}

/** The folder is no export that can be read. */
export function unreadable(folder: string, refusal: Refusal): CliTrouble {
  const { zh, en } = sayLogFault(refusal);
  const words = { zh: `${plain(folder)}：log.json：${plain(zh)}`, en: `${plain(folder)}: log.json: ${plain(en)}` };
  return new CliTrouble(refusal.code, EXIT.environment, words, refusal.details ?? {});
}

/** The report when the folder could be read. */
export function readable(folder: string, report: LogReport | Refusal): LogReport {
  if (isRefusal(report)) throw unreadable(folder, report);
  return report;
}
