import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { Workshop, type WorkshopOptions } from './workshop.ts';

const bench = new URL('./test-bench.ts', import.meta.url);
const open: Array<Workshop<string, number | string>> = [];
const workshop = (options?: WorkshopOptions) => {
  const made = new Workshop<string, number | string>(bench, options);
  open.push(made);
  return made;
};
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

test('a task that throws is told to its asker alone; the next gets a new child', async () => {
  const shop = workshop();
  const asked = [shop.run('count'), shop.run('fail'), shop.run('count')];
  await expect(asked[1]).rejects.toThrow('spilled the ink');
  expect([await asked[0], await asked[2]]).toEqual([1, 1]);
});

test('a child that dies, and one that hangs, fail their task and no other', async () => {
  const shop = workshop({ timeoutMs: 1500 });
  await expect(shop.run('die')).rejects.toThrow('bench lost (3)');
  await expect(shop.run('hang')).rejects.toThrow('longer than 1500 ms');
  expect(await shop.run('count')).toBe(1);
});

test('one child serves many tasks, and goes home when there are none', async () => {
  const shop = workshop({ idleMs: 200 });
  expect(await Promise.all([shop.run('count'), shop.run('count'), shop.run('count')])).toEqual([1, 2, 3]);
  const pid = shop.pid as number;
  expect(isAlive(pid)).toBe(true);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5000);
});

test('a child that has grown too big is replaced', async () => {
  const shop = workshop({ maxRss: 80 * 2 ** 20 });
  await shop.run('swell');
  expect(await shop.run('count')).toBe(1);
});

test('a child knows nothing of the environment of its server', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://secret');
  expect(await workshop().run('secrets')).not.toContain('DATABASE_URL');
  vi.unstubAllEnvs();
});

const script = (lines: string) => [
  '--input-type=module',
  '-e',
  `import { Workshop } from '${new URL('./workshop.ts', import.meta.url).href}';
   const shop = new Workshop(new URL('${bench.href}'));
   ${lines}`,
];

test('an idle child does not keep a command line from ending', () => {
  const ends = script('console.log(await shop.run("count"), shop.pid);');
  const { stdout, status } = spawnSync(process.execPath, ends, { timeout: 8000 });
  expect(status).toBe(0);
  expect(String(stdout)).toMatch(/^1 \d+\n$/);
});

test('a server killed in the middle of a task leaves no child behind', async () => {
  const hangs = script('await shop.run("count"); shop.run("hang"); setTimeout(() => console.log(shop.pid), 100);');
  const server = spawn(process.execPath, hangs, { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(String((await once(server.stdout, 'data'))[0]));
  expect(isAlive(pid)).toBe(true);
  onTestFinished(() => void (isAlive(pid) && process.kill(pid, 'SIGKILL')));
  server.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5000);
});
