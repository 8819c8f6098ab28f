import { describe, expect, it } from 'vitest';
import { RULE_BOOK } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { isRefusal } from '../flow/refusal.ts';
import type { ClockEvent } from './clock-event.ts';
import { derivationWords } from './derivation-words.ts';
import type { DueAnswer } from './due-answer.ts';
import { plainDate } from './plain-date.ts';

const china = chinaCalendar();

function due(id: string, start: string, events: readonly ClockEvent[] = []): DueAnswer {
  const answer = RULE_BOOK.due(id, start, china, events);
  if (isRefusal(answer)) throw new Error(`${id} from ${start}: ${answer.code}`);
  return answer;
}

function told(answer: DueAnswer): string {
  return answer.derivation.map((step) => derivationWords(step, 'Asia/Shanghai').zh).join('');
}

const extendedBy = (number: number, on: string): ClockEvent => ({
  type: 'extended',
  on: plainDate(on),
  number,
  reason: '案情复杂',
  by: 'case officer',
  approvedBy: 'director',
});

describe('worked examples of the reference, on the book’s own rules', () => {
  it('1: a petition received on 2026-02-06 is told of by the first day after Spring Festival', () => {
    const answer = due('petition.tell-receipt', '2026-02-06');
    expect(answer).toMatchObject({ natural: '2026-02-21', rolled: '2026-02-24', provisional: false });
    expect(told(answer)).toContain('2026年2月21日（星期六）是春节放假日');
    expect(told(answer)).toContain('顺延至2026年2月24日（星期二）');
  });

  it('3: five working days from 2026-09-30 go through National Day and count the make-up Saturday', () => {
    const answer = due('petition.object', '2026-09-30');
    expect(answer).toMatchObject({ natural: '2026-10-13', rolled: '2026-10-13', provisional: false });
    expect(told(answer)).toContain('2026年10月10日（星期六）调休上班（国庆节），计入工作日');
    expect(told(answer)).toContain('2026年10月1日（星期四）至2026年10月7日（星期三）国庆节放假，不计入');
  });

  it('5: an application of 2026-04-29 is decided on by 05-09, by the bare law by 05-06; both bases are shown', () => {
    const answer = due('arbitration.acceptance', '2026-04-29');
    expect(answer).toMatchObject({ natural: '2026-05-09', rolled: '2026-05-09' });
    expect(answer.otherReading).toMatchObject({ natural: '2026-05-04', rolled: '2026-05-06' });
    expect(answer.basis.map(({ article }) => article)).toContain('第二十九条');
    expect(answer.otherReading?.basis).not.toEqual(answer.basis);
    expect(answer.otherReading?.why.zh).not.toBe('');
  });

  it('7: an award is made 45 days after 2026-08-20, with 15 more on the 60th day from the start', () => {
    const plain = due('arbitration.award', '2026-08-20');
    expect(plain).toMatchObject({ natural: '2026-10-04', rolled: '2026-10-08', extended: null, target: '2026-09-30' });
    const extended = due('arbitration.award', '2026-08-20', [extendedBy(15, '2026-09-28')]);
    expect(extended).toMatchObject({ natural: '2026-10-04', rolled: '2026-10-08', extended: '2026-10-19' });
    expect(extended.latest).toBe('2026-10-19');
  });

  it('11: mediation applied for on 2026-12-18 ends provisionally, as the notice of 2027 is not known', () => {
    const answer = due('mediation.labour', '2026-12-18');
    expect(answer).toMatchObject({ natural: '2027-01-02', provisional: true, missingYears: [2027] });
    expect(answer.rolled >= '2027-01-04').toBe(true);
    expect(told(answer)).toContain('还没有2027年的放假安排');
  });

  it.each([
    ['2026-10-05', '2026-09-30', 'in National Day, the last working day before it'],
    ['2026-02-15', '2026-02-14', 'on the first day of Spring Festival, the make-up Saturday before it'],
    ['2026-09-20', '2026-09-20', 'a Sunday that is worked moves nothing'],
  ])('15: wages agreed for %s are paid by %s (%s)', (agreed, paid) => {
    expect(due('wage.payday', agreed)).toMatchObject({ natural: agreed, rolled: paid, latest: paid });
  });

  it('18: ten working days from 2026-09-24 end on 10-15; ten days on 10-04, rolled to 10-08, worked towards by 09-30', () => {
    expect(due('special-equipment.recheck', '2026-09-24')).toMatchObject({
      natural: '2026-10-15',
      rolled: '2026-10-15',
    });
    expect(due('major-hazard.examination', '2026-09-24')).toMatchObject({
      natural: '2026-10-04',
      rolled: '2026-10-08',
      target: '2026-09-30',
    });
  });
});

describe('traps', () => {
  it('an accident is reported within the hour, in the night of a holiday too', () => {
    const answer = due('accident.report-unit-head', '2026-10-01T23:30:00+08:00');
    expect(answer.latest).toBe('2026-10-01T16:30:00.000Z');
    expect(answer).toMatchObject({ natural: answer.latest, rolled: answer.latest, provisional: false });
    expect(told(answer)).toContain('照常计算，不顺延');
  });

  it('an hour on New Year’s Eve of a year that nobody knows is firm all the same', () => {
    const answer = due('accident.report-unit-head', '2027-02-06T23:59:30+08:00');
    expect(answer).toMatchObject({ latest: '2027-02-06T16:59:30.000Z', provisional: false });
  });

  it('the commitment of 10:00 is due on a holiday like on any day', () => {
    expect(due('commitment.daily', '2026-10-01').latest).toBe('2026-10-01T02:00:00.000Z');
    expect(due('commitment.daily', '2026-10-09').latest).toBe('2026-10-09T02:00:00.000Z');
  });

  it('a special hot-work permit of 22:00 ends at 06:00', () => {
    const answer = due('permit.hot-work-special', '2026-09-30T22:00:00+08:00');
    expect(answer.latest).toBe('2026-09-30T22:00:00.000Z');
    expect(told(answer)).toContain('2026年10月1日（星期四）06:00');
  });

  it('the start day is not counted: 15 days from Monday 2026-03-02 end on Tuesday 2026-03-17', () => {
    expect(due('petition.tell-receipt', '2026-03-02').latest).toBe('2026-03-17');
  });

  it.each([
    ['2026-08-31', '2027-02-28', 'February has no 31st'],
    ['2027-08-31', '2028-02-29', 'nor has it in a leap year'],
    ['2027-08-29', '2028-02-29', 'but a leap year has the 29th'],
    ['2026-10-31', '2027-04-30', 'nor has April'],
    ['2026-02-28', '2026-08-28', 'a month end is not pulled to the month end'],
  ])('C2 six months of logs from %s are kept until %s: %s', (from, until) => {
    expect(due('log.keep', from).latest).toBe(until);
  });

  it('C2 a year from 29 February ends on 28 February', () => {
    expect(due('arbitration.limitation', '2024-02-29').natural).toBe('2025-02-28');
    expect(told(due('arbitration.limitation', '2024-02-29'))).toContain('月末日');
  });

  it('the quarter’s statistics are told as the quarter’s end and then its fifteen days', () => {
    const answer = due('hazard.statistics-quarter', '2026-08-20');
    expect(answer.latest).toBe('2026-10-15');
    expect(told(answer)).toContain('最后一日：2026年9月30日（星期三）');
    expect(told(answer)).toContain('再加15日，为2026年10月15日（星期四）');
  });
});
