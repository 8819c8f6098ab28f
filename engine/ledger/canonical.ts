/** Plain data as JSON knows it. `undefined`, functions, dates and class instances are not among it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text of a piece of plain data, after RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units
 * (§3.2.3), numbers and strings as ECMAScript writes them (§3.2.2), no space. Equal data give equal text on every machine.
 * Throws a `TypeError` on what JSON cannot hold (`undefined`, `NaN`, `Infinity`, lone surrogates): writing that is a bug.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not plain data: ${typeof value}`);
  const record = value as { readonly [key: string]: Json };
  // The default sort compares UTF-16 code units, which is just what §3.2.3 asks for.
  const members = Object.keys(record)
    .sort()
    .map((key) => `${quoted(key)}:${canonical(record[key] as Json)}`);
  return `{${members.join(',')}}`;
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('lone surrogate in text');
  return JSON.stringify(text);
}
