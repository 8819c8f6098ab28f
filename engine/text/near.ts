/** Longer than any name of ours: what is longer is no slip of the finger, and is not compared. */
const LONGEST = 80;

/**
 * The names of `known` that somebody who typed `wanted` may have meant: the nearest first, at most `max`, none when nothing is near.
 * A name of several parts (`penalty.late-fee`) is also found by one of them (`late-fee`, `penalty`). Capitals and the mark between
 * words (`_`, blank) do not count.
 */
export function nearest(wanted: string, known: readonly string[], max = 3): string[] {
  const typed = plainly(wanted);
  if (typed === '' || typed.length > LONGEST) return [];
  return known
    .map((name) => ({ name, far: farFrom(typed, plainly(name)) }))
    .filter(({ far }) => far <= 1 + typed.length / 4)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, max)
    .map(({ name }) => name);
}

const plainly = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');

/** A part of a name is one further away than the same slip in the whole; a name cut short is as near as one slip. */
function farFrom(typed: string, name: string): number {
  if (typed.length >= 3 && name.length > typed.length && name.startsWith(typed)) return 1;
  const parts = name.split('.');
  const far = editDistance(typed, name);
  return parts.length === 1 ? far : Math.min(far, ...parts.map((part) => 1 + editDistance(typed, part)));
}

/** How many characters must be put in, taken out, replaced, or swapped with their neighbour to make `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          cell(last, j) + 1,
          cell(row, j - 1) + 1,
          cell(last, j - 1) + changed,
          swapped ? cell(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, b.length);
}

const cell = (row: readonly number[], at: number): number => row[at] ?? Number.POSITIVE_INFINITY;
