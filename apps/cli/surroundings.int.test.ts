import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '#testkit/database.ts';
import { openShell, type Shell } from './testing/shell.ts';

// The runner builds the desk before it starts a server; the server itself is what is tried here.
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

let folder: string;
let data: string;
let gangwan: Shell;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-cli-'));
  // As root, PostgreSQL's account must pass through.
  await chmod(folder, 0o711);
  data = join(folder, 'data');
  gangwan = openShell({ GANGWAN_DATA: data });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const codes = async (args: readonly string[], env = {}) => {
  const { exit, out } = await gangwan([...args, '--json'], { env });
  return [exit, JSON.parse(out).error?.code];
};

describe('the place where the data lies', () => {
  it('is not filled by looking into it', async () => {
    expect(await codes(['figures'])).toEqual([4, 'database-none']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is made by migrate, and nothing keeps running there', async () => {
    const { exit, out } = await gangwan(['migrate', '--json']);
    expect([exit, JSON.parse(out).applied.length > 3]).toEqual([0, true]);
    expect(JSON.parse((await gangwan(['migrate', '--json'])).out)).toEqual({ applied: [] });
    expect(await codes(['figures'])).toEqual([3, 'park-none']);
    expect((await readdir(data)).filter((name) => name.startsWith('lock.') || name === 'postgres.json')).toEqual([]);
  });

  it('is shared with a running server, which stops in peace', async () => {
    const env = { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8', GANGWAN_DATA: data, PORT: '0' };
    const server = spawn(process.execPath, [MAIN, 'start', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const left = once(server, 'close');
    try {
      const address = await addressIn(server.stdout);
      const args = ['park', 'add', 'beipo', '--name-zh', '北坡', '--name-en', 'Beipo'];
      expect((await gangwan(args)).exit).toBe(0);
      expect((await gangwan(['figures'])).out).toContain('北坡');
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      expect(await codes(['user', 'password', 'nobody', '--generate'])).toEqual([3, 'login-unknown']);
    } finally {
      server.kill('SIGTERM');
    }
    expect((await left)[0]).toBe(0);
  });
});

async function addressIn(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const said = JSON.parse(line) as { address?: string };
    if (said.address) return said.address;
  }
  throw new Error('the server said no address');
}

describe('seed', () => {
  it('loads the demo park once; its figures are those that 双丰 reports', async () => {
    const { exit, out } = await gangwan(['seed', '--json']);
    expect([exit, JSON.parse(out)]).toEqual([0, { loaded: true, accounts: join(data, 'demo-accounts.txt') }]);
    const { figures } = JSON.parse((await gangwan(['figures', '--json'])).out);
    expect(figures).toMatchObject({ found: 34, onSpot: 28, byNotice: 6, struckOff: 34, open: 0, actsCorrected: 13 });
    const again = await gangwan(['seed', '--json']);
    expect([again.exit, JSON.parse(again.out)]).toEqual([0, { loaded: false }]);
  }, 120_000);
});

describe('trouble of the environment', () => {
  it.each([
    [{ DATABASE_URL: 'mysql://x' }, 'configuration'],
    [{ PORT: 'eighty' }, 'configuration'],
    [{ DATABASE_URL: 'postgres://gangwan:secret@127.0.0.1:1/none' }, 'database-unreachable'],
  ])('%j ends with 4 and a sentence without a stack or a password', async (env, code) => {
    const { exit, out, err } = await gangwan(['figures', '--json'], { env });
    expect([exit, JSON.parse(out).error.code]).toEqual([4, code]);
    expect(err).not.toMatch(/secret|\bat \S+:\d+/);
  });

  it('a database without tables asks for migrate', async () => {
    const empty = await freshDatabase({ from: 'empty' });
    try {
      expect(await codes(['figures'], { DATABASE_URL: empty.url })).toEqual([4, 'database-not-migrated']);
      expect((await gangwan(['migrate'], { env: { DATABASE_URL: empty.url } })).exit).toBe(0);
      expect(await codes(['figures'], { DATABASE_URL: empty.url })).toEqual([3, 'park-none']);
    } finally {
      await empty.drop();
    }
  });
});
