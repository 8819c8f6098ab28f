import type { ClockUnit, Words } from './clock-rule.ts';
import type { Moment, Step } from './derivation.ts';
import { momentWords } from './moment-words.ts';
import type { DayKind } from './work-calendar.ts';

const UNITS: { readonly [Unit in ClockUnit]: { readonly zh: string; readonly en: string } } = {
  minute: { zh: '分钟', en: 'minute' },
  hour: { zh: '小时', en: 'hour' },
  workingHour: { zh: '个工作小时', en: 'working hour' },
  day: { zh: '日', en: 'day' },
  workingDay: { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
  calendarMonth: { zh: '个自然月', en: 'calendar month' },
  calendarQuarter: { zh: '个自然季度', en: 'calendar quarter' },
  calendarHalfYear: { zh: '个自然半年', en: 'calendar half-year' },
  calendarYear: { zh: '个自然年', en: 'calendar year' },
};

/** `15日`, `15 days`; `5个工作日`, `5 working days`. */
export function periodWords(number: number, unit: ClockUnit): Words {
  const { zh, en } = UNITS[unit];
  return { zh: `${number}${zh}`, en: `${number} ${en}${number === 1 ? '' : 's'}` };
}

type Told = { readonly [Name in Step['step']]: (step: Extract<Step, { step: Name }>, say: Say) => Words };
/** A day or an instant in words. */
type Say = (moment: Moment) => Words;

const TOLD: Told = {
  start: (step, say) => start(step, say(step.on)),
  dayRule: ({ text, law }) => ({
    zh: `${text.zh.replace(/。$/, '')}（${law.zh}）。`,
    en: `${text.en.replace(/\.$/, '')} (${law.en}).`,
  }),
  named: ({ on, event }, say) => ({ zh: `${event.zh}：${say(on).zh}。`, en: `${capital(event.en)}: ${say(on).en}.` }),
  restart: ({ on, ground }, say) => ({
    zh: `${say(on).zh}发生中断（${ground.zh}），期间从次日起重新计算。`,
    en: `Interrupted on ${say(on).en} (${ground.en}); by law the whole period begins anew on the next day.`,
  }),
  paused: ({ from, until, cause }, say) => ({
    zh: `${say(from).zh}至${say(until).zh}暂停，不计入期间：${cause.zh}。`,
    en: `Paused from ${say(from).en} to ${say(until).en}, not counted: ${cause.en}.`,
  }),
  counted: (step, say) => counted(step, say(step.on)),
  closed: ({ from, to, name }, say) => ({
    zh: `${span(say(from).zh, say(to).zh, '至')}${name.zh}放假，不计入。`,
    en: `${span(say(from).en, say(to).en, ' to ')} closed for ${name.en}, not counted.`,
  }),
  makeUp: ({ on, name }, say) => ({
    zh: `${say(on).zh}调休上班${name === null ? '' : `（${name.zh}）`}，计入工作日。`,
    en: `${say(on).en} is a make-up workday${name === null ? '' : ` (${name.en})`} and counts.`,
  }),
  monthEnd: ({ on }, say) => ({
    zh: `到期月没有对应日，以月末日${say(on).zh}为到期日（民法典第二百零二条）。`,
    en: `The month has no corresponding day, so its last day, ${say(on).en}, counts (Civil Code, art. 202).`,
  }),
  plusDays: ({ number, on }, say) => ({
    zh: `期末之后再加${number}日，为${say(on).zh}。`,
    en: `${number} days after the end of that period: ${say(on).en}.`,
  }),
  extended: ({ number, unit, approval }) => {
    const more = periodWords(number, unit);
    return { zh: `延长${more.zh}（${approval.zh}）。`, en: `Extended by ${more.en} (${approval.en}).` };
  },
  stands: ({ on, name }, say) => ({
    zh: `${say(on).zh}是调休上班日${name === null ? '' : `（${name.zh}）`}，不顺延也不提前。`,
    en: `${say(on).en} is a make-up workday${name === null ? '' : ` (${name.en})`}, so nothing moves.`,
  }),
  rest: ({ on, kind, name }, say) => ({
    zh: `${say(on).zh}是${restWords(kind, name).zh}。`,
    en: `${say(on).en} is ${restWords(kind, name).en}.`,
  }),
  rolled: ({ direction, on }, say) =>
    direction === 'forward'
      ? {
          zh: `期间的最后一日不是工作日，顺延至${say(on).zh}（民法典第二百零三条）。`,
          en: `A last day that is not a working day moves on to ${say(on).en} (Civil Code, art. 203).`,
        }
      : {
          zh: `不是工作日的，提前至最近的工作日${say(on).zh}。`,
          en: `As it is not a working day, it moves back to the last one before: ${say(on).en}.`,
        },
  neverRolls: ({ on }, say) => ({
    zh: `休息日和节假日照常计算，不顺延，仍为${say(on).zh}。`,
    en: `Days of rest count like any other and move nothing: it stays ${say(on).en}.`,
  }),
  byTime: ({ at }) => ({ zh: `当日${at}前完成。`, en: `To be done by ${at} on that day.` }),
  target: ({ on }, say) => ({
    zh: `办理机关的工作目标日：${say(on).zh}（届满日前最后一个工作日）；顺延日只是法定最迟日。`,
    en: `The authority works towards ${say(on).en}, the last working day before the end; the rolled day is only its latest.`,
  }),
  provisional: ({ years }) => ({
    zh: `暂定：规则库里还没有${years.join('、')}年的放假安排（国务院办公厅每年发布），录入后可能变动。`,
    en: `Provisional: the rule book has no State Council holiday notice for ${years.join(', ')}; the day may still change by it.`,
  }),
};

/** One step in words, with days on the wall clock of `timeZone` (IANA name). */
export function derivationWords(step: Step, timeZone: string): Words {
  const told = TOLD[step.step] as (step: Step, say: Say) => Words;
  return told(step, (moment) => momentWords(moment, timeZone));
}

function start({ event, counted, direction, on }: Extract<Step, { step: 'start' }>, at: Words): Words {
  if (on.length > 10) return { zh: `${at.zh}起算：${event.zh}。`, en: `Runs from ${at.en}: ${event.en}.` };
  if (counted)
    return { zh: `所在周期：${at.zh}（${event.zh}）。`, en: `The period in which ${at.en} lies (${event.en}).` };
  if (direction === 'before')
    return {
      zh: `${event.zh}：${at.zh}。当日不计入，从前一日起向前数（民法典第二百零一条）。`,
      en: `${capital(event.en)}: ${at.en}. That day is not counted; counting goes back from the day before (Civil Code, art. 201).`,
    };
  return {
    zh: `${event.zh}：${at.zh}。当日不计入，从次日起算（民法典第二百零一条）。`,
    en: `${capital(event.en)}: ${at.en}. That day is not counted (Civil Code, art. 201).`,
  };
}

function counted({ number, unit, direction, shifts }: Extract<Step, { step: 'counted' }>, at: Words): Words {
  const period = periodWords(number, unit);
  if (shifts !== null)
    return {
      zh: `只计工作日的 ${shifts.join('、')}：满${period.zh}为${at.zh}。`,
      en: `Only ${shifts.join(' and ')} of working days count: ${period.en} end ${at.en}.`,
    };
  if (unit.startsWith('calendar'))
    return { zh: `周期（${period.zh}）的最后一日：${at.zh}。`, en: `Last day of ${period.en}: ${at.en}.` };
  if (direction === 'before')
    return { zh: `向前数${period.zh}：${at.zh}。`, en: `${capital(period.en)} counted back: ${at.en}.` };
  if (unit === 'workingDay')
    return {
      zh: `满${period.zh}（周末休息日不计入）：${at.zh}。`,
      en: `${capital(period.en)}, weekends not counted: ${at.en}.`,
    };
  return { zh: `满${period.zh}：${at.zh}。`, en: `${capital(period.en)}: ${at.en}.` };
}

function restWords(kind: DayKind, name: Words | null): Words {
  if (kind === 'holiday' && name !== null) return { zh: `${name.zh}放假日`, en: `a holiday (${name.en})` };
  return { zh: '周末休息日', en: 'a weekend' };
}

function span(from: string, to: string, between: string): string {
  return from === to ? from : `${from}${between}${to}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
