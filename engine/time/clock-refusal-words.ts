import type { ClockRefusal } from './clock-event.ts';
import type { Words } from './clock-rule.ts';
import type { OverrideRefusal } from './rule-override.ts';
import type { CalendarRefusal } from './work-calendar.ts';

/** What a clock's or a calendar's "no" says; `{name}` is filled from the refusal's details. */
export const CLOCK_REFUSAL_WORDS: Readonly<Record<ClockRefusal | CalendarRefusal | 'hours.invalid', Words>> = {
  'clock.unknown-rule': {
    zh: '规则库里没有“{rule}”这条时限。相近的有：{near}。',
    en: 'The rule book has no clock “{rule}”. Near to it: {near}.',
  },
  'clock.not-in-force': {
    zh: '时限“{rule}”在 {on} 不适用：该版本自 {validFrom} 起施行。',
    en: 'The clock “{rule}” is not in force on {on}: this version holds from {validFrom}.',
  },
  'clock.date-invalid': {
    zh: '“{date}”不是有效日期；请写 2026-11-22，或带时区的时刻 2026-11-22T08:30:00+08:00。',
    en: '“{date}” is no date; write 2026-11-22, or a moment with its offset: 2026-11-22T08:30:00+08:00.',
  },
  'clock.moment-needed': {
    zh: '“{rule}”按小时计算，起点要写到时刻，例如 2026-11-22T08:30:00+08:00。',
    en: '“{rule}” runs by the hour: give a moment, such as 2026-11-22T08:30:00+08:00.',
  },
  'clock.region-without-rule': {
    zh: '“{rule}”在地区 {region} 没有规定。',
    en: '“{rule}” has no version for the region {region}.',
  },
  'clock.event-invalid': { zh: '事件写得不对：{date}。', en: 'The event is not valid: {date}.' },
  'clock.event-before-start': {
    zh: '{on} 早于时限的起点，事件不能发生在起算之前。',
    en: 'Nothing can happen to the clock on {on}, before it began.',
  },
  'clock.event-after-end': {
    zh: '时限已于 {latest} 届满，{on} 不能再延长、暂停或中断。',
    en: 'The clock ended on {latest}; on {on} it cannot be extended, paused or interrupted any more.',
  },
  'clock.events-out-of-order': {
    zh: '事件要按日期先后排列（{on}）。',
    en: 'Events must come in the order of their days ({on}).',
  },
  'clock.no-extension': { zh: '“{rule}”依法不能延长。', en: '“{rule}” cannot be extended by law.' },
  'clock.extension-invalid': {
    zh: '延长多少要写成正整数，不写则延到最长。',
    en: 'How much it is extended by must be a whole number from 1.',
  },
  'clock.extension-too-long': {
    zh: '共要延长 {asked}，最多只能延长 {most}。',
    en: 'Extended by {asked} in all; the most is {most}.',
  },
  'clock.second-person': {
    zh: '延长和暂停要两个人：提出的人和批准的人不能是同一人。',
    en: 'Extending and pausing take two: who asks cannot approve.',
  },
  'clock.reason-missing': { zh: '延长要写明理由。', en: 'An extension needs its reason.' },
  'clock.cannot-pause': { zh: '“{rule}”依法不能暂停。', en: '“{rule}” cannot be paused by law.' },
  'clock.no-such-cause': {
    zh: '“{cause}”不是这条时限的法定事由。可用的有：{known}。',
    en: '“{cause}” is no ground for this clock. Known: {known}.',
  },
  'clock.pause-reversed': {
    zh: '暂停的结束日 {until} 早于开始日 {on}。',
    en: 'The pause ends on {until}, before it begins on {on}.',
  },
  'clock.already-paused': { zh: '时限已暂停至 {until}。', en: 'The clock is already paused until {until}.' },
  'clock.not-paused': { zh: '{on} 时限没有暂停，谈不上恢复。', en: 'On {on} the clock is not paused.' },
  'clock.no-reset': {
    zh: '“{rule}”不能重新起算：任何人都不能把时限归零。',
    en: '“{rule}” cannot begin anew: nobody can reset a clock.',
  },
  'clock.out-of-range': { zh: '日期 {date} 超出可计算的范围。', en: 'The date {date} is beyond what can be computed.' },
  'calendar.no-working-day': {
    zh: '日历里没有工作日，无法计算。',
    en: 'The calendar has no working day, so nothing can be computed by it.',
  },
  'calendar.day-twice': {
    zh: '同一天出现了两次：{on}。放假日和调休上班日不能重复。',
    en: 'One day stands twice: {on}. A day of rest and a make-up day must not meet.',
  },
  'calendar.holiday-reversed': {
    zh: '假期的结束日 {to} 早于开始日 {from}。',
    en: 'The holiday ends on {to}, before it begins on {from}.',
  },
  'calendar.outside-year': {
    zh: '{on} 不在 {year} 年放假通知的范围内。',
    en: '{on} does not belong to the notice of {year}.',
  },
  'hours.invalid': {
    zh: '上下班时间写得不对：{shift}。请写 08:30-12:00，各班次不能重叠。',
    en: 'The business hours are not valid: {shift}. Write 08:30-12:00; shifts must not overlap.',
  },
};

/** What speaks against an override, in words. */
export const OVERRIDE_REFUSAL_WORDS: Readonly<Record<OverrideRefusal, Words>> = {
  'override.number-invalid': {
    zh: '数字要是 0 到 {most} 的整数。',
    en: 'The number must be a whole one from 0 to {most}.',
  },
  'override.date-invalid': { zh: '起止日期写得不对：{from}，{to}。', en: 'The days are not valid: {from}, {to}.' },
  'override.ends-before-it-begins': {
    zh: '失效日 {to} 早于生效日 {from}。',
    en: 'It ends on {to}, before it begins on {from}.',
  },
  'override.starts-in-the-past': {
    zh: '生效日 {from} 早于今天（{today}）：已经起算的事项不能改。',
    en: 'It would begin on {from}, before today ({today}): clocks that run already must not move.',
  },
  'override.two-for-one-day': {
    zh: '同一天已有另一条本地规定（{from} 至 {to}）；请先让它到期，再接着写。',
    en: 'Another override holds on one of these days ({from} to {to}); let it end first.',
  },
  'override.looser-than-law': {
    zh: '本地规定只能比法定时限（{law}）更严。法律已修改的，请选“新规定”并写明文号。',
    en: 'A local rule may only be stricter than the law’s {law}. If the law has changed, say so and cite it.',
  },
  'override.basis-missing': {
    zh: '请写明依据的文件名称和文号。',
    en: 'Name the document that it rests on, with its number.',
  },
  'override.changes-nothing': {
    zh: '数字与现行规定相同（{number}）。',
    en: 'The number is the one in force already ({number}).',
  },
};
