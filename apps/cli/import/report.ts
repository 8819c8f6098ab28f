import type { ImportReport } from '#capabilities/register/contract/sheets.ts';
import type { Locale } from '../language.ts';
import { columns, plain } from '../width.ts';

/** What an import did, or every cell that keeps it from being done. */
export function reportPage({ faults, faultCount, loaded, counts }: ImportReport, locale: Locale): string {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const { created, changed, unchanged } = counts;
  if (faultCount === 0) {
    const done = loaded ? say('已写入', 'Written') : say('核对通过，尚未写入', 'All is well; nothing was written yet');
    return say(
      `${done}：新增 ${created}，变更 ${changed}，不变 ${unchanged}。`,
      `${done}: ${created} new, ${changed} changed, ${unchanged} unchanged.`,
    );
  }
  const head = { zh: ['行', '列', '问题'], en: ['Row', 'Column', 'What is wrong'] }[locale];
  const rows = faults.map(({ row, column, message }) => [String(row), plain(column), plain(message)]);
  const more = faultCount - faults.length;
  return [
    columns([head, ...rows]),
    ...(more > 0 ? [say(`……另有 ${more} 处`, `… and ${more} more`)] : []),
    '',
    say(`有 ${faultCount} 处需要改正，什么都没有写入。`, `${faultCount} to be corrected; nothing was written.`),
  ].join('\n');
}
