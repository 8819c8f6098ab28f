import { commandWords, levelWords, natureWords, stateWords } from '#capabilities/hazard/contract/words.ts';
import { eventWords } from '#capabilities/hazard/web/words/events.ts';
import { roleWords } from '#capabilities/register/model/index.ts';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import type { Locale, Words } from '../language.ts';
import { columns, plain } from '../width.ts';
import type { CheckedEntry } from './check.ts';
import { distance } from './deadline.ts';
import { refusalWords, type Step } from './next.ts';
import type { Standing } from './standing.ts';
import { verdictLines } from './verdict-words.ts';

/** The standing as a person reads it. */
export function page(standing: Standing, locale: Locale): string {
  const { code, hazard, summary, entries, timeZone } = standing;
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const kind = HAZARD_KINDS.find(({ id }) => id === hazard.kind)?.[locale] ?? hazard.kind;
  const what = `${levelWords[hazard.level][locale]} · ${natureWords[hazard.nature][locale]} · ${kind}`;
  return [
    `${code}  ${stateWords[hazard.state][locale]}  (${what})`,
    `  ${plain(summary)}`,
    '',
    say('接下来', 'What comes next'),
    ...nextLines(standing, locale),
    '',
    say('期限', 'Deadline'),
    ...deadlineLines(standing, locale),
    '',
    say(
      `经过（${entries.length} 条，时间为 ${timeZone}）`,
      `What happened (${entries.length} entries, times in ${timeZone})`,
    ),
    chainTable(entries, locale, timeZone),
    '',
    say('台账校验', 'Is the ledger whole?'),
    ...verdictLines(standing.verdict).map((words) => `  ${words[locale]}`),
  ].join('\n');
}

function nextLines({ hazard, next, names }: Standing, locale: Locale): string[] {
  const say = (zh: string, en: string) => `  ${{ zh, en }[locale]}`;
  const { mergedInto, people } = hazard;
  const lines = next.awaited.flatMap((step) => stepLines(step, names, locale));
  if (next.awaited.length === 0) lines.push(say('没有需要办理的事项。', 'Nothing is waiting to be done.'));
  if (mergedInto !== null)
    lines.push(say(`已并入 ${mergedInto}，请看该编号。`, `It was merged into ${mergedInto}; look there.`));
  const handler = people.handler === null ? undefined : names.get(people.handler);
  if (handler) lines.push(say(`整改责任人：${plain(handler)}`, `Handler: ${plain(handler)}`));
  const also = next.also.map(({ command }) => commandWords[command][locale]);
  if (also.length > 0) lines.push(say(`也可以：${also.join('、')}`, `Also possible: ${also.join(', ')}`));
  return lines;
}

function stepLines(
  { command, roles, against, not }: Step,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string[] {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const who = roles.map((role) => roleWords[role][locale]).join(say('、', ', '));
  const whoever = who === '' ? say('指定的人员', 'the persons named on the matter') : who;
  const head = say(
    `等待 ${whoever} ${commandWords[command].zh}`,
    `Waits for: ${commandWords[command].en}, by ${whoever}`,
  );
  const blocked =
    against === null
      ? []
      : [say(`  但现在不能：${refusalWords(against).zh}`, `  but not now: ${refusalWords(against).en}`)];
  const barred = not.map(
    ({ id, because }) =>
      `  ${plain(names.get(id) ?? '—')}${locale === 'zh' ? '：' : ': '}${refusalWords(because)[locale]}`,
  );
  return [head, ...blocked, ...barred].map((line) => `  ${line}`);
}

function deadlineLines({ deadline, hazard }: Standing, locale: Locale): string[] {
  const say = (zh: string, en: string) => `  ${{ zh, en }[locale]}`;
  if (deadline === null) return [say('现在没有期限在走。', 'No clock is running.')];
  const { what, on, reason, seq } = deadline;
  const far = distance(deadline)[locale];
  if (what === 'lookBack') {
    const { struckOffOn } = hazard;
    return [
      say(`${on} 起应回头看（${far}）`, `To be looked back on from ${on} (${far})`),
      say(
        `理由：${struckOffOn} 销账，满 30 天和 90 天各回头看一次`,
        `Because it was struck off on ${struckOffOn}: a look back after 30 and after 90 days`,
      ),
    ];
  }
  if (what === 'recheck') {
    return [
      say(`${on} 前到现场复查（${far}）`, `To be re-checked on site by ${on} (${far})`),
      say(`出自第 ${seq} 条`, `From entry ${seq}`),
    ];
  }
  const words: Words =
    reason === null
      ? { zh: '理由：当时的文字已按申请删除', en: 'Because: the words were erased on request' }
      : { zh: `理由：${plain(reason)}`, en: `Because: ${plain(reason)}` };
  return [
    say(`${on} 前完成整改（${far}）`, `To be rectified by ${on} (${far})`),
    say(words.zh, words.en),
    say(`出自第 ${seq} 条`, `From entry ${seq}`),
  ];
}

function chainTable(entries: readonly CheckedEntry[], locale: Locale, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const at = (moment: string) => clock.format(new Date(moment));
  const head = {
    zh: ['', '事项', '谁', '称发生于', '记录于', '校验值'],
    en: ['', 'What', 'Who', 'Happened (claimed)', 'Recorded', 'Hash'],
  };
  const rows = entries.map(({ seq, entry, hash, ...rest }) => [
    String(seq),
    event(entry.type, locale),
    who({ entry, ...rest }, locale),
    at(entry.happenedAt),
    at(entry.recordedAt),
    `${hash.slice(0, 12)}…`,
  ]);
  return columns([head[locale], ...rows])
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function event(type: string, locale: Locale): string {
  const known: Readonly<Record<string, Words>> = eventWords;
  return known[type.slice(type.indexOf('.') + 1)]?.[locale] ?? plain(type);
}

function who({ entry, name, title }: Pick<CheckedEntry, 'entry' | 'name' | 'title'>, locale: Locale): string {
  if (entry.actor === null) return { zh: '（受保护）', en: '(protected)' }[locale];
  if (name === null) return { zh: '（已删除）', en: '(erased)' }[locale];
  return plain(title ? { zh: `${name}（${title}）`, en: `${name} (${title})` }[locale] : name);
}
