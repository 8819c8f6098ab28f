// The only file that must run on any Node from 20 on: it installs, builds the desk and hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

const ENTRY = { start: 'apps/server/main.ts', test: 'tools/check.ts', cli: 'apps/cli/main.ts' };
const DESK_CONFIG = 'apps/desk/vite.config.ts';

/** Words go to standard error, so that `gangwan … --json` stays clean. */
const say = (zh, en) => process.stderr.write(`${zh} / ${en}\n`);

function stop(zh, en, code = 1) {
  say(zh, en);
  process.exit(code);
}

const digest = (...chunks) => chunks.reduce((hash, chunk) => hash.update(chunk), createHash('sha256')).digest('hex');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** True when node_modules holds what the lock asks for, whoever installed it. */
function holdsTheLock(lockText) {
  const held = read(at('node_modules/.package-lock.json'));
  if (!held) return false;
  const have = JSON.parse(held).packages;
  return Object.entries(JSON.parse(lockText).packages).every(
    ([path, wanted]) => path === '' || (have[path] ? have[path].version === wanted.version : wanted.optional),
  );
}

function install() {
  const lockText = readFileSync(at('package-lock.json'), 'utf8');
  const stamp = at('node_modules/.gangwan-lock');
  const wanted = digest(lockText);
  if (read(stamp) === wanted) return;
  if (!holdsTheLock(lockText)) {
    say('正在安装依赖包，约需一分钟……', 'Installing packages, about a minute…');
    // Development packages are part of it: Node 24 and Vite are among them.
    const npm = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) stop('安装未成功，原因见上。', 'The installation failed; the reason stands above.');
  }
  writeFileSync(stamp, wanted);
}

function node24() {
  const packaged = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return stop(
    '缺少 Node 24：安装脚本被阻止。请运行 npm rebuild node --ignore-scripts=false，或自行安装 Node 24。',
    'Node 24 is missing: its install script was blocked. Run npm rebuild node --ignore-scripts=false, or install Node 24.',
  );
}

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!entry.name.endsWith('.test.ts')) yield path;
  }
}

/** One digest over everything that the built desk depends on. */
function deskInputs() {
  const capabilities = existsSync(at('capabilities')) ? readdirSync(at('capabilities')) : [];
  const parts = capabilities.flatMap((name) =>
    ['model', 'contract', 'web'].map((part) => at('capabilities', name, part)),
  );
  const files = [at('engine'), at('rulebook'), at('ui'), at('apps/desk'), ...parts]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [...filesUnder(folder)])
    .sort();
  const lock = [at('package-lock.json'), at('tsconfig.base.json'), at('tsconfig.web.json')];
  return digest(...[...files, ...lock].flatMap((path) => [path.slice(root.length), '\0', readFileSync(path)]));
}

function buildDesk() {
  const stamp = at('dist/desk.stamp');
  const wanted = deskInputs();
  if (existsSync(at('dist/desk/index.html')) && read(stamp) === wanted) return;
  say('正在构建桌面端，约需十秒……', 'Building the desk, about ten seconds…');
  const vite = [at('node_modules/vite/bin/vite.js'), 'build', '--config', at(DESK_CONFIG), '--logLevel', 'warn'];
  const built = spawnSync(node24(), [...vite, '--outDir', at('dist/desk'), '--emptyOutDir'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) stop('桌面端构建未成功，原因见上。', 'The desk did not build; the reason stands above.');
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Node 24 keeps what it made of our TypeScript: the next start is quicker and 25 MB smaller, without the stripper in memory. */
const CACHE = { NODE_COMPILE_CACHE: at('node_modules/.cache/compiled') };

/** Hands over to Node 24: same terminal, signals passed on, exit code kept. */
function handOver(entry, args, { flags, env }) {
  const child = spawn(node24(), [...flags, at(entry), ...args], {
    stdio: 'inherit',
    env: { ...CACHE, ...env, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal's Ctrl-C reaches the child by itself; a second one would cut its graceful stop short.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  child.on('error', (error) => stop(`无法启动：${error.message}`, `Could not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** How the server's Node is started: its flags and its malloc. */
const SERVER = JSON.parse(readFileSync(at('tools/server-node.json'), 'utf8'));

/** Is it `gangwan start`, options before it or not, and not a question for its help? */
function startsServer(args) {
  const words = args.filter((word, place) => !word.startsWith('-') && args[place - 1] !== '--lang');
  return words[0] === 'start' && !args.includes('--help') && !args.includes('-h');
}

/** `start`, `test`, `build` (the desk) or `cli`, with the arguments that follow. */
export function run(what, args) {
  install();
  const serves = what === 'start' || (what === 'cli' && startsServer(args));
  if (what === 'build' || (serves && existsSync(at(DESK_CONFIG)))) buildDesk();
  if (what !== 'build') handOver(ENTRY[what], args, serves ? SERVER : { flags: [], env: {} });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [what, ...args] = process.argv.slice(2);
  if (what !== 'build' && !Object.hasOwn(ENTRY, what ?? '')) {
    stop('用法：node tools/run.mjs start|test|build|cli …', 'Usage: node tools/run.mjs start|test|build|cli …', 2);
  }
  run(what, args);
}
