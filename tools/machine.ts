import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the browser stories need from Debian, with the sign that it is there. */
const NEEDED: Readonly<Record<string, () => boolean>> = {
  chromium: () => inPath('chromium') !== undefined,
  'fonts-noto-cjk': () => (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '') !== '',
  'poppler-utils': () => inPath('pdftoppm') !== undefined,
};

/** The program's full path, when it can be run. */
export function inPath(program: string): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Debian packages that this machine lacks. */
export function missingPackages(): string[] {
  return Object.keys(NEEDED).filter((name) => !NEEDED[name]?.());
}

const INSTALL = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

/** Fetches what is missing when this user may; else says the one line to run. Answers whether all is there. */
export function fetchPackages(): boolean {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const apt = inPath('apt-get');
  if (process.getuid?.() === 0 && apt !== undefined) {
    console.log(`正在安装 ${missing.join(' ')}…… / Installing ${missing.join(' ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], [...INSTALL, ...missing]]) {
      const { status, stdout, stderr } = spawnSync(apt, ['-q', ...args], { env, encoding: 'utf8' });
      if (status !== 0) console.error(`${stdout}${stderr}`);
    }
    if (missingPackages().length === 0) return true;
  }
  console.error(
    '浏览器测试还缺软件包，请先运行下面一行。 / The browser tests lack packages; run this line first:\n' +
      `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
  );
  return false;
}
