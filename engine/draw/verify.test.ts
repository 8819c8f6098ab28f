import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, opened, recordOf } from '#testkit/draw/opened.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { isRefusal } from '../flow/refusal.ts';
import type { Json } from '../ledger/canonical.ts';
import { instant } from '../time/instant.ts';
import { type DrawRecord, drawRecord } from './record.ts';
import { verifyDraw } from './verify.ts';

const RECORD = recordOf(
  opened(),
  { reason: '检-01 出差', inspectors: ['检-01'] },
  { reason: '再抽一次', inspectors: [] },
);
const parsed = (value: unknown): DrawRecord => accepted(drawRecord(JSON.parse(JSON.stringify(value))));

/** The record with what stands at a path put in the place of the old. */
function changed(path: readonly (string | number)[], to: (old: Json) => Json): Json {
  const copy: Json = JSON.parse(JSON.stringify(RECORD));
  const walk = (value: Json, [step, ...rest]: readonly (string | number)[]): Json => {
    if (step === undefined) return to(value);
    if (Array.isArray(value)) return value.map((item, at) => (at === step ? walk(item, rest) : item));
    const object = value as { readonly [key: string]: Json };
    return { ...object, [step]: walk(object[step] as Json, rest) };
  };
  return walk(copy, path);
}

const faultsOf = (value: Json) => {
  const record = drawRecord(value);
  return isRefusal(record)
    ? [`${record.code} ${record.details?.at}`]
    : verifyDraw(record, TEST_CRYPTO).faults.map(({ at }) => at);
};
const named = (path: readonly (string | number)[], to: (old: Json) => Json) => faultsOf(changed(path, to));

/** Every place of plain data that holds no further places. */
function leaves(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, item]) => leaves(item as Json, [...path, step]));
}

/** Another value of the same shape, as a forger would choose. */
function forged(old: Json): Json {
  if (typeof old === 'number') return old + 1;
  if (typeof old !== 'string') return '一';
  const moment = /^\d{4}-.*Z$/.test(old);
  if (moment) return old.replace(/\d\d\.\d{3}Z$/, (tail) => (tail === '07.000Z' ? '08.000Z' : '07.000Z'));
  return old.replace(/.$/u, (last) => (last === '1' ? '2' : '1'));
}

const reversed = (old: Json): Json => [...(old as readonly Json[])].reverse();
const without = (place: number) => (old: Json) => (old as readonly Json[]).filter((_, at) => at !== place);
const doubled = (old: Json): Json => [...(old as readonly Json[]), ...(old as readonly Json[]).slice(-1)];

describe('the verifier of draws', () => {
  it('finds nothing wrong with a draw and its redraws', () => {
    expect(verifyDraw(parsed(RECORD), TEST_CRYPTO)).toEqual({ holds: true, faults: [] });
    expect(RECORD.draws[0]?.skips.length).toBeGreaterThan(2);
    const empty = parsed(recordOf(opened({ wanted: { targets: 6, team: 2, agencies: 2 } })));
    expect(empty.draws[0]?.void?.code).toBe('draw.too-few');
    expect(verifyDraw(empty, TEST_CRYPTO).holds).toBe(true);
  });

  it('names the part of the plan that was changed after the commitment', () => {
    expect(named(['plan', 'targets', 0, 'id'], () => '企业-77')).toEqual(['roster']);
    expect(named(['plan', 'targets'], reversed)).toContain('roster');
    expect(named(['plan', 'inspectors', 1, 'agency'], forged)).toEqual(['roster']);
    expect(named(['plan', 'targets', 1, 'weight'], forged)).toEqual(['weights']);
    expect(named(['plan', 'inspectors', 1, 'drawn'], forged)).toEqual(['history']);
    expect(named(['plan', 'recusals', 0, 'reason'], forged)).toEqual(['recusals']);
    expect(named(['plan', 'recusals'], without(0))).toEqual(['recusals']);
    expect(named(['plan', 'caps', 'target'], forged)).toEqual(['constraints']);
    expect(named(['plan', 'sources', 1, 'at'], forged)).toEqual(['sources']);
    expect(named(['commitment', 'sources', 1, 'id'], forged)).toEqual(['sources']);
    expect(named(['salt'], forged)).toEqual(['salt']);
    expect(named(['commitment', 'hash'], forged)).toEqual(['commitment']);
    expect(named(['commitment', 'at'], forged)).toEqual(['commitment']);
    expect(named(['commitment', 'logSize'], forged)).toEqual(['commitment']);
    expect(named(['commitment', 'parts', 'weights'], forged)).toEqual(['weights']);
  });

  it('names the source, the seat, the seed, the place in the result and the skip', () => {
    expect(named(['values', 1, 'randomness'], forged)).toEqual(['values[1]']);
    expect(named(['values', 1, 'round'], forged)).toEqual(['values[1]']);
    expect(named(['values', 0, 'seats', 1, 'number'], forged)).toEqual(['values[0].seats[1]']);
    expect(named(['values', 0, 'seats', 0, 'revealedAt'], forged)).toEqual(['values[0]']);
    expect(named(['values'], without(1))).toEqual(['values']);
    expect(named(['draws', 0, 'seed'], forged)).toEqual(['draws[0].seed']);
    expect(named(['draws', 0, 'selection', 2, 'target'], forged)).toEqual(['draws[0].selection[2]']);
    expect(named(['draws', 1, 'selection', 0, 'inspectors'], reversed)).toEqual(['draws[1].selection[0]']);
    expect(named(['draws', 0, 'skips', 2, 'why'], () => 'team')).toEqual(['draws[0].skips[2]']);
    expect(named(['draws', 0, 'skips'], without(1))).toEqual(['draws[0].skips[1]']);
    expect(named(['draws', 0, 'selection'], doubled)).toEqual(['draws[0].selection[3]']);
    expect(named(['draws', 1, 'reason'], forged)).toEqual(['draws[1].hash']);
    expect(named(['draws', 1, 'reason'], () => null)).toEqual(['draws[1].reason']);
    expect(named(['draws', 0, 'reason'], () => '理由')).toEqual(['draws[0].reason']);
    expect(named(['draws', 1, 'number'], forged)).toEqual(['draws[1].number']);
    expect(named(['draws', 1, 'hash'], forged)).toEqual(['draws[1].hash', 'draws[2].hash']);
    expect(named(['draws', 0, 'values', 0], forged)).toEqual(['draws[0].values[0]']);
    expect(named(['draws'], () => [])).toEqual(['draws']);
  });

  it('misses no draw that was dropped, doubled or put in another place', () => {
    expect(named(['draws'], without(1))[0]).toBe('draws[1].number');
    expect(named(['draws'], reversed)[0]).toBe('draws[0].number');
    expect(named(['draws'], doubled)[0]).toBe('draws[3].number');
  });

  const every = leaves(JSON.parse(JSON.stringify(RECORD)));
  it(`names every one of ${every.length} fields when a forger changes it`, () => {
    expect(every.length).toBeGreaterThan(200);
    const missed = every.filter((path) => named(path, forged).length === 0).map((path) => path.join('.'));
    expect(missed).toEqual([]);
  });

  it('names any value put in any place, and answers foreign bytes with a code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.jsonValue(), (path, value) => {
        const same = named(path, (old) => (JSON.stringify(old) === JSON.stringify(value) ? '另一个' : (value as Json)));
        expect(same).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.anything(), (foreign) => void expect(isRefusal(drawRecord(foreign))).toBe(true)));
  });

  it('does not believe a commitment that the log has only after the randomness was known', () => {
    const at = (moment: string, size = 100) =>
      verifyDraw(RECORD, TEST_CRYPTO, { at: instant(moment), size }).faults.map((fault) => [
        fault.at,
        fault.refusal?.code,
      ]);
    expect(at('2026-11-23T00:00:02Z')).toEqual([]);
    expect(at('2026-11-23T00:55:00Z')).toEqual([
      ['values[0].seats[0]', 'draw.seat-untimely'],
      ['values[0].seats[1]', 'draw.seat-untimely'],
    ]);
    expect(at('2026-11-23T03:00:00Z')).toEqual([['commitment', 'draw.known-before']]);
  });
});
