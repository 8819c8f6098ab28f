import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinBytes } from '#engine/ledger/bytes.ts';
import { treeHash } from '#engine/ledger/merkle.ts';
import { inclusionProof, leafReader } from '#engine/ledger/merkle-proof.ts';
import { proveReceipt } from '#engine/ledger/receipt.ts';
import { writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { sha256 } from '#testkit/ledger/crypto.ts';
import { entryTexts } from '#testkit/log/entries.ts';
import { LOG_KEY, makeExport, PARK } from '#testkit/log/make-export.ts';
import { leafOf, receiptOf } from '#testkit/log/receipts.ts';
import { openShell } from './testing/shell.ts';

const SIZE = 30;
const gangwan = openShell({});
const hash = treeHash(sha256);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-receipt-test-'));
  for (const [path, bytes] of makeExport(3, SIZE, [20])) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
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
    const hashes = inclusionProof(7, SIZE, leafReader(joinBytes(...entries.map(leafOf)), hash), hash);
    if ('refused' in hashes) throw new Error(hashes.code);
    const [checkpoint] = [makeExport(3, SIZE).get('checkpoint') ?? new Uint8Array(0)];
    const proved = proveReceipt(kept, { index: 7, hashes, checkpoint: Buffer.from(checkpoint).toString() });
    const key = ['--key', writeVerifierKey(LOG_KEY.key)];
    expect(await verify(proved, '--checkpoint', join(folder, 'checkpoint'))).toEqual([2, 'usage']);
    expect(await verify(proved, '--checkpoint', join(folder, 'checkpoints/20'), ...key)).toEqual([
      1,
      'merkle.inclusion',
    ]);
    expect(await verify(proved, '--checkpoint', join(folder, 'checkpoint'), ...key)).toEqual([0, 7]);
  });
});
