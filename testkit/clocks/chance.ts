/** Chance that can be played again: the same seed draws the same. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many of a hundred draws. */
  percent(of100: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** The generator mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    percent: (of100) => next() * 100 < of100,
    pick: <T>(from: readonly T[]) => from[whole(0, from.length - 1)] as T,
  };
}

/** The seed of a run: `GANGWAN_SEED` plays one again, else it is drawn. Stands in the names of the tests that use it. */
export function runSeed(): number {
  const given = process.env.GANGWAN_SEED;
  return given === undefined ? Math.floor(Math.random() * 1_000_000_000) : Number(given);
}
