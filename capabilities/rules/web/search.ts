import { stateWords } from '../contract/words.ts';
import type { ChangeState } from '../model/index.ts';
import { type Topic, topicWords } from './words/topics.ts';

/** The parts of the page, in the order of its tabs. */
export const TABS = ['clocks', 'calendar', 'counting', 'norms', 'arithmetic', 'changes'] as const;
export type Tab = (typeof TABS)[number];

/** Which rows are shown: read in the act's own text, not yet read there, or with a number of the park's own today. */
export const MARKS = ['verified', 'unverified', 'local'] as const;
export type Mark = (typeof MARKS)[number];

/** What the page's address asks for. */
export interface Asked {
  readonly tab: Tab;
  readonly q?: string;
  readonly topic?: Topic;
  readonly region?: string;
  readonly mark?: Mark;
  readonly state?: ChangeState;
  /** The year whose days off are shown. */
  readonly year?: number;
  /** The clock or the change that stands open beside the page. */
  readonly clock?: string;
  readonly change?: string;
}

/** Reads an address. What fits nothing is left out, so that an old or mistyped link still opens the book. */
export function readAsked(search: Readonly<Record<string, unknown>>): Asked {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name].trim() : '');
  const one = <T extends string>(name: string, allowed: readonly T[]) => allowed.find((value) => value === text(name));
  const short = (name: string, most: number) => text(name).slice(0, most) || undefined;
  return withoutEmpty({
    tab: one('tab', TABS) ?? 'clocks',
    q: short('q', 60),
    topic: one('topic', keys(topicWords)),
    region: /^(CN(-[0-9A-Z]{2,6})?|park)$/.test(text('region')) ? text('region') : undefined,
    mark: one('mark', MARKS),
    state: one('state', keys(stateWords)),
    year: /^[12]\d{3}$/.test(text('year')) ? Number(text('year')) : undefined,
    clock: short('clock', 80),
    change: short('change', 40),
  });
}

/** Writes an address; the first tab is left out, so that the plain book has the plain address. */
export function writeAsked(asked: Asked): Readonly<Record<string, string>> {
  const entries = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' || (name === 'tab' && value === 'clocks') ? [] : [[name, String(value)]],
  );
  return Object.fromEntries(entries);
}

/** `asked` with some of it changed; `undefined` and empty text clear. */
export function changed(asked: Asked, change: Readonly<Record<string, unknown>>): Asked {
  return readAsked(writeAsked({ ...asked, ...change } as Asked));
}

function withoutEmpty(all: Readonly<Record<keyof Asked, unknown>>): Asked {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Asked;
}

function keys<T extends string>(words: Readonly<Record<T, unknown>>): T[] {
  return Object.keys(words) as T[];
}
