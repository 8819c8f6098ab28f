import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { verifyExport } from '#engine/ledger/verify-log.ts';
import { NO_PINS, type Pins } from '#engine/ledger/verify-log-head.ts';
import { type Files, LOG_KEY, makeExport } from '#testkit/log/make-export.ts';
import { drive } from './drive.ts';
import { figureFolds } from './figure-folds.ts';
import { NODE_TOOLS } from './node-tools.ts';

function verify(files: Files, pins: Pins = NO_PINS) {
  const work = verifyExport({ pins, foldsOf: figureFolds, checkDraw: null }, NODE_TOOLS, () => undefined);
  const report = drive(work, (path) => {
    const bytes = files.get(path);
    return bytes === undefined ? null : Uint8Array.from(bytes);
  });
  if (isRefusal(report)) throw new Error(report.code);
  return report;
}

describe('an honest export', () => {
  it.each([0, 1, 255, 256, 257, 700, 1024])('of %i entries is whole', (size) => {
    const earlier = [0, 1, 255, 256, 300, 512].filter((at) => at < size);
    const report = verify(makeExport(size, size, earlier));
    expect(report.first).toBeNull();
    expect(report).toMatchObject({
      size,
      faults: [],
      keys: [writeVerifierKey(LOG_KEY.key)],
      earlierCheckpoints: earlier.length,
    });
    expect(report.cosigned.map(({ name }) => name)).toEqual(['union.example/w', 'neighbour.example/w']);
  });
});
