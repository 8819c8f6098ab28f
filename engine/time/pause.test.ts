import { describe, expect, it } from 'vitest';
import { CLOCKS } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { isRefusal } from '../flow/refusal.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import { due } from './due.ts';
import type { DueAnswer } from './due-answer.ts';
import { plainDate } from './plain-date.ts';

const china = chinaCalendar();

function clock(id: string, start: string, events: readonly ClockEvent[]): DueAnswer {
  const [rule] = CLOCKS.filter((each) => each.id === id) as [ClockRule];
  const answer = due(rule, start, china, events);
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

const pause = (on: string, until: string, cause: string): ClockEvent => {
  const days = { on: plainDate(on), until: plainDate(until) };
  return { type: 'paused', ...days, cause, by: 'officer', approvedBy: 'head' };
};

describe('a pause', () => {
  const inspection = (events: readonly ClockEvent[]) => {
    const [rule] = CLOCKS.filter(({ id }) => id === 'special-equipment.recheck') as [ClockRule];
    const stay = { id: 'stay', zh: '中止', en: 'stayed' };
    const answer = due({ ...rule, suspensions: [stay] }, '2026-09-24', china, events);
    if (isRefusal(answer)) throw new Error(answer.code);
    return answer.latest;
  };

  it.each([
    ['2026-09-25', '2026-09-27', '2026-10-15', 'over the days of Mid-Autumn costs no working day'],
    ['2026-09-28', '2026-09-29', '2026-10-19', 'of two working days costs two'],
    ['2026-10-01', '2026-10-07', '2026-10-15', 'within National Day costs none'],
    ['2026-10-10', '2026-10-11', '2026-10-16', 'over a weekend with a make-up Saturday costs one'],
  ])('from %s to %s moves ten working days to %s: %s', (on, until, latest) => {
    expect(inspection([pause(on, until, 'stay')])).toBe(latest);
  });

  it('of calendar days costs each of its days, days of rest included', () => {
    expect(clock('arbitration.award', '2026-03-02', [])).toMatchObject({ natural: '2026-04-16', rolled: '2026-04-16' });
    const stayed = clock('arbitration.award', '2026-03-02', [pause('2026-03-13', '2026-03-16', 'stay')]);
    expect(stayed).toMatchObject({ natural: '2026-04-20', rolled: '2026-04-20' });
  });

  it('that was resumed early costs only the days it lasted', () => {
    const resumed: ClockEvent = { type: 'resumed', on: plainDate('2026-03-15') };
    const answer = clock('arbitration.award', '2026-03-02', [pause('2026-03-13', '2026-03-31', 'stay'), resumed]);
    expect(answer.natural).toBe('2026-04-18');
  });

  it('that begins between the natural day and the one it rolls to puts the end off as well', () => {
    expect(clock('arbitration.award', '2026-08-20', []).latest).toBe('2026-10-08');
    const stayed = clock('arbitration.award', '2026-08-20', [pause('2026-10-08', '2026-10-09', 'stay')]);
    expect(stayed).toMatchObject({ natural: '2026-10-04', rolled: '2026-10-10' });
  });

  it('an interrupted limitation runs whole from the next day, and what was paused before is past', () => {
    const claim: ClockEvent = { type: 'interrupted', on: plainDate('2026-09-01'), ground: 'claim' };
    const answer = clock('arbitration.limitation', '2025-12-01', [
      pause('2026-02-01', '2026-03-31', 'good-reason'),
      claim,
    ]);
    expect(answer.natural).toBe('2027-09-01');
  });

  it('an interruption that only the roll let in time rests on the holidays of that year as well', () => {
    const claim = (on: string): ClockEvent => ({ type: 'interrupted', on: plainDate(on), ground: 'claim' });
    expect(clock('arbitration.limitation', '2026-01-02', [])).toMatchObject({
      natural: '2027-01-02',
      rolled: '2027-01-04',
    });
    expect(clock('arbitration.limitation', '2026-01-02', [claim('2027-01-02')]).missingYears).toEqual([2028]);
    expect(clock('arbitration.limitation', '2026-01-02', [claim('2027-01-04')]).missingYears).toEqual([2027, 2028]);
  });
});
