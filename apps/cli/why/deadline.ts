import { type Due, type Hazard, nextDue } from '#capabilities/hazard/model/index.ts';
import { daysBetween, type PlainDate } from '#engine/time/plain-date.ts';
import type { Words } from '../language.ts';
import type { CheckedEntry } from './check.ts';

export interface Deadline {
  readonly what: Due['what'];
  readonly on: PlainDate;
  /** Negative when the day has passed. */
  readonly daysLeft: number;
  /** Why just this day, in the words of the order and of the extensions after it; `null` where they were erased. */
  readonly reason: string | null;
  /** The entry from which the day comes. */
  readonly seq: number | null;
}

/** The next day that matters, with its reason; `null` when no clock runs. */
export function deadlineOf(hazard: Hazard, entries: readonly CheckedEntry[], today: PlainDate): Deadline | null {
  const due = nextDue(hazard);
  if (due === null) return null;
  const { on, what } = due;
  const from = entries.findLast(({ entry }) => STARTS[what].includes(entry.type));
  const daysLeft = daysBetween(today, on);
  return { what, on, daysLeft, reason: what === 'rectify' ? reasonOf(entries) : null, seq: from?.seq ?? null };
}

const ORDERS = ['hazard.ordered', 'hazard.reordered'];
const STARTS: { readonly [What in Due['what']]: readonly string[] } = {
  rectify: [...ORDERS, 'hazard.extensionGranted'],
  recheck: ['hazard.rectified'],
  lookBack: ['hazard.struckOff', 'hazard.selfAccepted'],
};

/** The order's own words, then the remark of each extension that moved its day. */
function reasonOf(entries: readonly CheckedEntry[]): string | null {
  const at = entries.findLastIndex(({ entry }) => ORDERS.includes(entry.type));
  const reason = entries[at]?.words.dueReason;
  if (typeof reason !== 'string') return null;
  const extensions = entries
    .slice(at + 1)
    .filter(({ entry }) => entry.type === 'hazard.extensionGranted')
    .map(({ entry, words }) =>
      `→ ${String(entry.facts.dueOn)} ${typeof words.remark === 'string' ? words.remark : ''}`.trim(),
    );
  return [reason, ...extensions].join(' ');
}

/** How far the day is off, as people say it. */
export function distance({ daysLeft }: Deadline): Words {
  if (daysLeft < 0) return { zh: `已逾期 ${-daysLeft} 天`, en: `${-daysLeft} days overdue` };
  if (daysLeft === 0) return { zh: '就是今天', en: 'that is today' };
  return { zh: `还有 ${daysLeft} 天`, en: `${daysLeft} days left` };
}
