import { isRefusal, refuse } from '../flow/refusal.ts';
import { type Instant, parseInstant } from '../time/instant.ts';
import type { DrawRefusal } from './refusal.ts';

/** Reads hostile plain data at the door; `at` is where it stands: `targets[3].weight`. */
export type Read<T> = (value: unknown, at: string) => T | DrawRefusal;

/** What a reader gives. */
export type Parsed<R> = R extends Read<infer T> ? T : never;

const wrong = (at: string, wanted: string): DrawRefusal => refuse('draw.not-valid', { at, wanted });

/** An object with just these keys: none missing, none unknown, for an unread key would be committed unseen. */
export function object<S extends Readonly<Record<string, Read<unknown>>>>(
  shape: S,
): Read<{ readonly [K in keyof S]: Parsed<S[K]> }> {
  const names = Object.keys(shape);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(at, 'object');
    const unknown = Object.keys(value).find((key) => !names.includes(key));
    if (unknown !== undefined) return wrong(inside(at, unknown.slice(0, 60)), 'nothing');
    const given = new Map(Object.entries(value));
    const read: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(shape)) {
      const part = reader(given.get(name), inside(at, name));
      if (isRefusal(part)) return part as DrawRefusal;
      read[name] = part;
    }
    return read as { readonly [K in keyof S]: Parsed<S[K]> };
  };
}

const inside = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);

export function list<T>(each: Read<T>, most = 1_000_000): Read<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > most) return wrong(at, `list of at most ${most}`);
    const read: T[] = [];
    for (const [place, item] of value.entries()) {
      const one = each(item, `${at}[${place}]`);
      if (isRefusal(one)) return one;
      read.push(one);
    }
    return read;
  };
}

/** Text of 1 to `most` characters that begins and ends with none that is blank, and holds no control character. */
export function text(most: number): Read<string> {
  return (value, at) => {
    const fits = typeof value === 'string' && value.length >= 1 && value.length <= most && value.isWellFormed();
    return fits && value.trim() === value && !/\p{Cc}/u.test(value)
      ? value
      : wrong(at, `text of 1 to ${most} characters`);
  };
}

/** The register's id of a target, an inspector, an agency, a skill or a source: never a person's name. */
export const id = text(100);

export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Read<number> {
  return (value, at) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : wrong(at, `whole number from ${least} to ${most}`);
}

export function matching(pattern: RegExp, wanted: string): Read<string> {
  return (value, at) => (typeof value === 'string' && pattern.test(value) ? value : wrong(at, wanted));
}

export const hex64 = matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits, small letters');

/** A moment with its offset; kept as UTC with milliseconds, so that one moment has one text. */
export const moment: Read<Instant> = (value, at) => {
  const read = typeof value === 'string' && value.length <= 40 ? parseInstant(value) : null;
  return read !== null && read.length === 24 ? read : wrong(at, '2026-11-23T10:00:00+08:00');
};

export function oneOf<const T extends string>(...values: readonly T[]): Read<T> {
  return (value, at) => values.find((each) => each === value) ?? wrong(at, values.join(' | '));
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}
