import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWitnessServer, type Limits } from '#apps/witness/server.ts';
import { addLog, findLogs, openState } from '#apps/witness/state.ts';
import { openWitness } from '#apps/witness/witness.ts';
import { utf8 } from '#engine/ledger/bytes.ts';
import { KEY_TYPES, type NoteSigner } from '#engine/ledger/verifier-key.ts';
import { testSigner } from '#testkit/ledger/crypto.ts';
import { logOf } from '#testkit/ledger/park-log.ts';

export const parkKey = testSigner('gangwan/shuangfeng', KEY_TYPES.log);
/** Says that he is the park's log, and has another key. */
export const thiefKey = testSigner('gangwan/shuangfeng', KEY_TYPES.log, 'thief');
export const neighbourKey = testSigner('beipo.example/witness', KEY_TYPES.witness);
export const unionKey = testSigner('union.example/witness', KEY_TYPES.witness);

/** The park's log, or with `rewrittenFrom` the same, signed with the same key, with another history from that entry on. */
export function parkLog(size: number, rewrittenFrom = Number.POSITIVE_INFINITY) {
  const texts = Array.from({ length: size }, (_, at) => (at < rewrittenFrom ? `entry ${at}` : `rewritten ${at}`));
  return logOf(texts.map(utf8), parkKey);
}

/** An empty folder in which the witness was told of the park's log; the test removes it. */
export async function witnessFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gangwan-witness-'));
  const state = await openState(path, { make: true });
  await addLog(state, parkKey.key.name, parkKey.key);
  await state.release();
  return path;
}

export interface TestWitness extends AsyncDisposable {
  readonly address: string;
  /** Codes of what was told, in order. */
  readonly told: string[];
  readonly failed: unknown[];
  add(request: string | Uint8Array): Promise<{ status: number; type: string | null; body: string }>;
}

export interface TestWitnessWish {
  readonly now?: () => number;
  readonly limits?: Limits;
  readonly signer?: NoteSigner;
}

/** The real witness over HTTP, in this process. Stops at the end of its scope. */
export async function openTestWitness(folder: string, wish: TestWitnessWish = {}): Promise<TestWitness> {
  const { now = () => 1_790_000_000, signer = unionKey, limits } = wish;
  const told: string[] = [];
  const failed: unknown[] = [];
  const state = await openState(folder, { make: false });
  try {
    const logs = await findLogs(state);
    const witness = await openWitness({ logs, signer, now, tell: ({ code }) => told.push(code) });
    const server = createWitnessServer(witness, (error) => failed.push(error), limits).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const add = async (body: string | Uint8Array) => {
      const answer = await fetch(`${address}/add-checkpoint`, { method: 'POST', body: Buffer.from(body) });
      return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
    };
    const leave = async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await state.release();
    };
    return { address, told, failed, add, [Symbol.asyncDispose]: leave };
  } catch (error) {
    await state.release();
    throw error;
  }
}
