import { basisText } from '#engine/time/basis-text.ts';
import type { ClockRule } from '#engine/time/clock-rule.ts';
import type { Moment } from '#engine/time/derivation.ts';
import { derivationWords, periodWords } from '#engine/time/derivation-words.ts';
import type { DueAnswer } from '#engine/time/due-answer.ts';
import type { Instant } from '#engine/time/instant.ts';
import { localText, momentWords } from '#engine/time/moment-words.ts';
import type { Locale } from '../language.ts';
import { columns } from '../width.ts';

/** The answer as JSON: days as `YYYY-MM-DD`, moments on the zone's wall clock with their offset. */
export function answerAsJson(answer: DueAnswer, timeZone: string): object {
  const iso = (moment: Moment) => (moment.length === 10 ? moment : localText(moment as Instant, timeZone));
  const { otherReading: other, applied: rule } = answer;
  return {
    rule: answer.rule,
    start: iso(answer.start),
    natural: iso(answer.natural),
    rolled: iso(answer.rolled),
    extended: answer.extended === null ? null : iso(answer.extended),
    target: answer.target,
    provisional: answer.provisional,
    missingYears: answer.missingYears,
    derivation: answer.derivation.map((step) => ({ ...step, ...derivationWords(step, timeZone) })),
    basis: answer.basis.map((basis) => ({ ...basis, text: basisText(basis) })),
    validFrom: answer.ruleFrom,
    verified: rule.verified,
    note: rule.note,
    otherReading: other === null ? null : { ...other, natural: iso(other.natural), rolled: iso(other.rolled) },
  };
}

const HEADS = {
  deadline: { zh: '届满日', en: 'Ends' },
  notBefore: { zh: '满期日', en: 'Not before the end of' },
  expiry: { zh: '有效期至', en: 'Valid until' },
  retention: { zh: '至少保存至', en: 'Keep until' },
  rolled: { zh: '顺延后', en: 'Moved on to' },
  rolledBack: { zh: '提前后', en: 'Moved back to' },
  extended: { zh: '延长后', en: 'Extended' },
  target: { zh: '工作目标日', en: 'Target' },
  other: { zh: '另一读法', en: 'Other reading' },
  basis: { zh: '依据', en: 'Basis' },
  unverified: { zh: '核对', en: 'Checked' },
  check: { zh: '尚未与条文原文核对', en: 'not checked against the text of the act' },
  note: { zh: '说明', en: 'Note' },
} as const;

/** The answer for a person: the days, then each step, then the law. */
export function answerText(answer: DueAnswer, timeZone: string, locale: Locale): string {
  const say = (moment: Moment) => momentWords(moment, timeZone)[locale];
  const { otherReading: other, applied: rule } = answer;
  const rolled = rule.roll === 'backward' ? HEADS.rolledBack : HEADS.rolled;
  const rows = [
    [HEADS[rule.meaning][locale], say(answer.natural)],
    ...(rule.roll === 'none' ? [] : [[rolled[locale], say(answer.rolled)]]),
    ...(answer.extended === null ? [] : [[HEADS.extended[locale], say(answer.extended)]]),
    ...(answer.target === null ? [] : [[HEADS.target[locale], say(answer.target)]]),
    ...(other === null ? [] : [[HEADS.other[locale], `${say(other.rolled)}  ${other.why[locale]}`]]),
    ...answer.basis.map((basis) => [HEADS.basis[locale], basisText(basis)[locale]]),
    ...(rule.verified ? [] : [[HEADS.unverified[locale], HEADS.check[locale]]]),
    ...(rule.note === null ? [] : [[HEADS.note[locale], rule.note[locale]]]),
  ];
  const steps = answer.derivation.map((step, at) => `${at + 1}. ${derivationWords(step, timeZone)[locale]}`);
  return [`${answer.rule}  ${rule.text[locale]}`, '', ...steps, '', columns(rows)].join('\n');
}

/** The whole book as a table. */
export function listText(rules: readonly ClockRule[], locale: Locale): string {
  const head = {
    zh: ['编号', '期限', '延长', '内容', '起算', '依据', '核对'],
    en: ['Id', 'Period', 'Extension', 'What', 'From', 'Basis', 'Verified'],
  };
  const yes = { zh: ['是', '否'], en: ['yes', 'no'] }[locale];
  const rows = rules.map((rule) => [
    rule.id,
    periodWords(rule.number, rule.unit)[locale],
    rule.extension === null ? '' : `+${periodWords(rule.extension.number, rule.extension.unit)[locale]}`,
    rule.text[locale],
    rule.startEvent[locale],
    rule.basis[0] === undefined ? '' : basisText(rule.basis[0])[locale],
    yes[rule.verified ? 0 : 1] ?? '',
  ]);
  return columns([head[locale], ...rows]);
}
