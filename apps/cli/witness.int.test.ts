import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { KEY_TYPES, parseVerifierKey, writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { submitCheckpoint } from '#platform/ledger-store/witness-client.ts';
import { sha256, testSigner } from '#testkit/ledger/crypto.ts';
import { parkKey, parkLog, unionKey } from '#testkit/witness/open-witness.ts';
import { startWitness } from '#testkit/witness/witness-process.ts';
import { openShell, type Shell } from './testing/shell.ts';

const park = parkLog(40);
const offered = (size: number) => ({
  size,
  note: park.checkpoint(size),
  proofFrom: (old: number) => park.consistency(old, size),
});
const { name: origin } = parkKey.key;
const parkVkey = writeVerifierKey(parkKey.key);

let folder: string;
let gangwan: Shell;
let key: string;
let state: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-witness-cli-'));
  gangwan = openShell({ GANGWAN_DATA: join(folder, 'none'), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  key = join(folder, 'union.key');
  state = join(folder, 'state');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const json = async (...args: string[]) => {
  const { exit, out, err } = await gangwan(['witness', ...args, '--json']);
  return { exit, said: JSON.parse(out), err };
};
const makeKey = () => json('key', '--out', key, '--name', 'union.example/witness');
const addLog = (vkey = parkVkey, name = origin) => json('add-log', '--state', state, '--origin', name, '--key', vkey);

describe('gangwan witness', () => {
  it('needs no database: a key, a log, and it runs, cosigns, and remembers', async () => {
    const vkey = (await makeKey()).said.key;
    const witnessKey = parseVerifierKey(vkey, sha256);
    if (isRefusal(witnessKey)) throw new Error(witnessKey.code);
    expect((await addLog()).said).toEqual({ origin, added: 'log-added' });
    expect((await addLog()).said).toEqual({ origin, added: 'known' });
    for (const [old, size, before] of [
      [0, 20, null],
      [20, 40, 20],
    ] as const) {
      const { child, said, told, left } = await startWitness(state, key);
      expect(said).toMatchObject({ key: vkey, logs: { [origin]: before } });
      const answer = await submitCheckpoint({ url: said.address, key: witnessKey }, old, offered(size));
      expect(answer.ended).toBe('cosigned');
      await submitCheckpoint({ url: said.address, key: witnessKey }, 0, offered(7));
      const busy = await json('run', '--state', state, '--key', key, '--port', '0');
      expect([busy.exit, busy.said.error.code]).toEqual([4, 'witness-state-busy']);
      child.kill('SIGTERM');
      expect(await left).toBe(0);
      const lines = (await told)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ origin, size, msg }) => [origin, size, msg])).toEqual([
        [origin, size, 'cosigned'],
        [origin, 7, 'witness.old-size-differs'],
      ]);
      const secret = (await readFile(key, 'utf8')).trim().split('+').slice(4).join('+');
      expect(secret.length).toBeGreaterThan(40);
      for (const quiet of [secret, '127.0.0.1', 'old 0', park.checkpoint(7).split('\n')[2] ?? 'x'])
        expect(await told).not.toContain(quiet);
    }
  });

  it('trusts the new key beside the old when a log changes its key', async () => {
    await addLog();
    const next = testSigner(origin, KEY_TYPES.log, 'the next key').key;
    expect((await addLog(writeVerifierKey(next))).said).toEqual({ origin, added: 'key-added' });
    const other = (await json('key', '--out', join(folder, 'other'), '--name', 'x')).said.key;
    expect((await addLog(other)).said.error.message).toContain('见证人的公钥');
  });
});

describe('a key file', () => {
  it('is for its owner’s eyes, and is never written over', async () => {
    const { exit, said, err } = await makeKey();
    expect([exit, said.file]).toEqual([0, key]);
    expect(said.key).toMatch(/^union\.example\/witness\+[0-9a-f]{8}\+B/);
    expect(err).toContain('私钥已写入');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const before = await readFile(key, 'utf8');
    expect(before).toMatch(/^PRIVATE\+KEY\+union\.example\/witness\+[0-9a-f]{8}\+\S+\n$/);
    const again = await makeKey();
    expect([again.exit, again.said.error.code]).toEqual([4, 'witness-key-exists']);
    expect(await readFile(key, 'utf8')).toBe(before);
  });

  it('that others may read, or that is none, is not used and not quoted', async () => {
    await makeKey();
    await addLog();
    await chmod(key, 0o644);
    const run = () => json('run', '--state', state, '--key', key, '--port', '0');
    expect((await run()).said.error.code).toBe('witness-key-readable');
    await writeFile(key, 'PRIVATE+KEY+union.example/witness+00000000+c2VjcmV0\n');
    await chmod(key, 0o600);
    const { exit, said, err } = await run();
    expect([exit, said.error.code]).toEqual([4, 'witness-key-invalid']);
    expect(err).not.toContain('c2VjcmV0');
    await rm(key);
    expect((await run()).said.error.code).toBe('file-trouble');
  });
});

describe('what was mistyped', () => {
  it.each([
    [['key', '--out', 'KEY', '--name', 'the union'], 2, 'usage'],
    [['add-log', '--state', 'STATE', '--origin', 'a', '--key', 'b'], 2, 'usage'],
    [['add-log', '--state', 'STATE', '--origin', '', '--key', parkVkey], 2, 'usage'],
    [['add-log', '--state', 'STATE', '--origin', 'a\nb', '--key', parkVkey], 2, 'usage'],
    [['add-log', '--state', 'STATE', '--origin', 'a', '--key', writeVerifierKey(unionKey.key)], 2, 'usage'],
    [
      ['add-log', '--state', 'STATE', '--origin', 'a', '--key', parkVkey.replace(/\+\w{8}\+/, '+00000000+')],
      2,
      'usage',
    ],
    [['run', '--state', 'STATE', '--key', 'KEY', '--port', '70000'], 2, 'usage'],
    [['run', '--state', 'STATE', '--key', 'KEY'], 4, 'file-trouble'],
  ] as const)('%j ends with %i %s', async (args, exit, code) => {
    const told = await json(...args.map((arg) => ({ KEY: key, STATE: state })[arg as string] ?? arg));
    expect([told.exit, told.said.error.code]).toEqual([exit, code]);
  });

  it('a state folder that is none says what to do', async () => {
    await makeKey();
    const { exit, said } = await json('run', '--state', state, '--key', key, '--port', '0');
    expect([exit, said.error.code]).toEqual([4, 'witness-state-none']);
    expect(said.error.message).toContain('gangwan witness add-log');
  });
});
