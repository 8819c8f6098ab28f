import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { verifyExport } from '#engine/ledger/verify-log.ts';
import { NO_PINS } from '#engine/ledger/verify-log-head.ts';
import { chance, runSeed } from '#testkit/clocks/chance.ts';
import {
  type Attacker,
  mixFiles,
  rewriteEntry,
  rewriteFigure,
  rewriteSignatures,
  spoilFile,
} from '#testkit/log/attacks.ts';
import { type Files, makeExport } from '#testkit/log/make-export.ts';
import { drive } from './drive.ts';
import { figureFolds } from './figure-folds.ts';
import { NODE_TOOLS } from './node-tools.ts';

/** Small logs mostly, and two with more than one bundle and tiles above them. */
const SIZES: readonly (readonly [size: number, earlier: readonly number[]])[] = [
  [3, [1]],
  [9, []],
  [20, [7, 16]],
  [40, [33]],
  [60, []],
  [258, [256]],
];
const SEED = runSeed();

function firstFault(files: Files) {
  const work = verifyExport({ pins: NO_PINS, foldsOf: figureFolds, checkDraw: null }, NODE_TOOLS, () => undefined);
  const report = drive(work, (path) => {
    const bytes = files.get(path);
    return bytes === undefined ? null : Uint8Array.from(bytes);
  });
  if (isRefusal(report)) throw new Error(report.code);
  return report.first;
}

const honest = SIZES.map(([size, earlier], at) => makeExport(SEED + at, size, earlier));

/** Attacks until so many were made that changed something; tells every one that the verifier missed or misnamed. */
function attack(attacker: Attacker, runs: number, seed: number): string[] {
  const luck = chance(seed);
  const wrong: string[] = [];
  for (let made = 0; made < runs; ) {
    const which = luck.percent(8) ? honest.length - 1 : luck.whole(0, honest.length - 2);
    const files = new Map(honest[which]);
    const done = attacker(files, luck);
    if (done === null) continue;
    made += 1;
    const first = firstFault(files);
    if (first === null) wrong.push(`${done.what}: missed`);
    else if (!done.isNamed(first)) wrong.push(`${done.what}: called ${first.where} ${first.code}`);
  }
  return wrong;
}

describe(`10,000 attacks on exports (seed ${SEED})`, () => {
  it.each([
    ['a file is spoilt', spoilFile, 3500],
    ['files change places', mixFiles, 2000],
    ['an entry is rewritten, dropped, doubled, moved or dated anew', rewriteEntry, 2000],
    ['a figure is rewritten', rewriteFigure, 1500],
    ['a signature is dropped, doubled or moved', rewriteSignatures, 1000],
  ])('%s: each is named', (_, attacker, runs) => {
    expect(attack(attacker, runs, SEED).slice(0, 10)).toEqual([]);
  });

  it('raise no alarm where nobody attacked', () => {
    for (let at = 0; at < 60; at += 1)
      expect(
        firstFault(
          makeExport(
            SEED + at,
            at * 5,
            [at].filter((size) => size < at * 5),
          ),
        ),
      ).toBeNull();
    for (const files of honest) expect(firstFault(files)).toBeNull();
  });
});
