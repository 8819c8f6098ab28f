import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { entryTexts } from '#testkit/log/entries.ts';
import { writeFiles } from '#testkit/log/example.ts';
import { LOG_KEY, makeExport, PARK } from '#testkit/log/make-export.ts';
import { provedReceipt, receiptOf } from '#testkit/log/receipts.ts';
import { openShell } from './testing/shell.ts';

const SIZE = 30;
const gangwan = openShell({});
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-receipt-test-'));
  writeFiles(folder, makeExport(3, SIZE, [20]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const texts = entryTexts(PARK, 3);
const entries = Array.from({ length: SIZE }, () => texts.next().value);
const kept = receiptOf(entries[7] ?? '');
const lost = receiptOf(entryTexts(PARK, 4).next().value);

const verify = async (stdin: string, ...options: string[]) => {
  const { exit, out } = await gangwan(['receipt', 'verify', '-', '--json', ...options], { stdin });
  const said = JSON.parse(out);
  return [exit, said.error?.code ?? said.index];
};

describe('gangwan receipt verify', () => {
  it('finds in an export what was signed for, and says so when it is not there', async () => {
    expect(await verify(lost, '--folder', folder)).toEqual([1, 'receipt.not-in-log']);
    expect(await verify(kept.replace('2026-', '2025-'), '--folder', folder)).toEqual([1, 'note.signature-wrong']);
    expect(await verify('hello', '--folder', folder)).toEqual([1, 'note.no-signatures']);
    expect(await verify(kept)).toEqual([2, 'usage']);
    expect(await verify(kept, '--folder', folder)).toEqual([0, 7]);
  });

  it('holds a proved receipt against a checkpoint from elsewhere', async () => {
    const checkpoint = Buffer.from(makeExport(3, SIZE).get('checkpoint') ?? []).toString();
    const proved = provedReceipt(entries, 7, checkpoint);
    const key = ['--key', writeVerifierKey(LOG_KEY.key)];
    expect(await verify(proved, '--checkpoint', join(folder, 'checkpoint'))).toEqual([2, 'usage']);
    expect(await verify(proved, '--checkpoint', join(folder, 'checkpoints/20'), ...key)).toEqual([
      1,
      'merkle.inclusion',
    ]);
    expect(await verify(proved, '--checkpoint', join(folder, 'checkpoint'), ...key)).toEqual([0, 7]);
  });
});
