/** A line of code planted in a house of plants, with the rule that must speak (none when it is legal). */
export interface Plant {
  readonly file: string;
  readonly source: string;
  readonly rule?: string;
  /** Further files that the plant needs around it. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** `folder` → what may not be imported from a file in it. */
const forbiddenImports: Readonly<Record<string, readonly string[]>> = {
  engine: ['../platform/x.ts', './../platform/x.ts', '#rulebook/x.ts', 'zod', 'node:fs', 'fs'],
  'engine/flow': [
    '#platform/db/x.ts',
    '#capabilities/a/model/index.ts',
    '#ui/x.ts',
    '#apps/server/main.ts',
    '#testkit/x.ts',
    '#engine/time/instant.ts',
    'react',
    'node:crypto',
    '../../platform/x.ts',
    './../../platform/x.ts',
  ],
  rulebook: ['#platform/x.ts', '#capabilities/a/model/index.ts', '../engine/x.ts', 'zod'],
  'rulebook/holidays': ['node:fs', '../../engine/x.ts'],
  'capabilities/a': ['#engine/x.ts', './model/x.ts', 'zod'],
  'capabilities/a/model': [
    '#platform/x.ts',
    '#ui/x.ts',
    '#apps/server/main.ts',
    'zod',
    'temporal-polyfill',
    'node:crypto',
    '#capabilities/b/model/flow.ts',
    '#capabilities/b/server/store.ts',
    '../contract/x.ts',
    '../server/x.ts',
    '../web/x.ts',
    '../anything/x.ts',
    './../server/x.ts',
    '../../b/model/index.ts',
  ],
  'capabilities/a/model/part': ['../../contract/x.ts', '../../../b/model/index.ts', '#platform/x.ts', 'zod'],
  'capabilities/a/contract': [
    '#platform/x.ts',
    '#ui/x.ts',
    'react',
    'fastify',
    'node:fs',
    '../server/x.ts',
    '../web/x.ts',
  ],
  'capabilities/a/contract/part': ['../../server/x.ts', '#capabilities/b/contract/x.ts'],
  platform: ['../engine/x.ts', '#capabilities/a/model/index.ts', 'antd'],
  'platform/db': [
    '#capabilities/a/model/index.ts',
    '#ui/x.ts',
    '#apps/server/main.ts',
    '#testkit/x.ts',
    'react',
    '../../ui/x.ts',
  ],
  ui: ['../engine/x.ts', '#capabilities/a/model/index.ts', 'fastify'],
  'ui/form': [
    '#platform/x.ts',
    '#capabilities/a/contract/x.ts',
    '#apps/desk/x.ts',
    'node:fs',
    'postgres',
    '../../platform/x.ts',
  ],
  'capabilities/a/server': [
    '#ui/x.ts',
    '#apps/server/main.ts',
    '#testkit/x.ts',
    '#capabilities/b/server/store.ts',
    '#capabilities/b/contract/x.ts',
    '../web/x.ts',
    '../testing/x.ts',
    '../../b/model/index.ts',
    'react',
    'antd/es/table',
    '@tanstack/react-query',
  ],
  'capabilities/a/server/documents': ['../../web/x.ts', '../../../b/server/x.ts', '#ui/x.ts'],
  'capabilities/a/web': [
    '#platform/x.ts',
    '#apps/desk/x.ts',
    '#capabilities/b/web/x.ts',
    '../server/x.ts',
    '../testing/x.ts',
    '../../b/web/x.ts',
    'node:fs',
    'postgres',
    'fastify',
    'lodash',
  ],
  'capabilities/a/web/board': ['../../server/x.ts', '#platform/x.ts', 'sharp'],
  'capabilities/a/field': ['../server/x.ts', '../web/x.ts', '#platform/x.ts'],
  'capabilities/a/worker': ['../server/x.ts', '../web/x.ts', '#platform/x.ts'],
  'capabilities/a/testing': ['#apps/server/main.ts', '#platform/x.ts', '../server/x.ts', '../../b/testing/x.ts'],
  'apps/server': ['../../engine/x.ts'],
  'apps/verify': [
    '../server/x.ts',
    '#apps/cli/x.ts',
    '#platform/x.ts',
    '#capabilities/a/server/x.ts',
    '#ui/x.ts',
    'postgres',
  ],
  'apps/witness': [
    '../../engine/x.ts',
    '../server/x.ts',
    '#apps/server/main.ts',
    '#apps/desk/x.ts',
    '#capabilities/a/model/index.ts',
    '#rulebook/x.ts',
    '#ui/x.ts',
    'postgres',
    'fastify',
  ],
  testkit: ['../engine/x.ts'],
  stories: ['../engine/x.ts'],
  tools: ['../engine/x.ts'],
};

/** `folder` → what may be imported there. */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  engine: ['./flow/x.ts'],
  'engine/flow': ['../time/x.ts', './x.ts', 'temporal-polyfill'],
  rulebook: ['#engine/x.ts', './x.ts'],
  'capabilities/a/model': [
    '#engine/flow/x.ts',
    '#rulebook/x.ts',
    '#capabilities/b/model/index.ts',
    './x.ts',
    './part/x.ts',
  ],
  'capabilities/a/model/part': ['../x.ts', './x.ts', '#engine/flow/x.ts'],
  'capabilities/a/contract': ['zod', '../model/x.ts', '#engine/x.ts', '#capabilities/b/model/index.ts'],
  'capabilities/a/contract/part': ['zod', '../x.ts', '../../model/x.ts'],
  platform: ['#engine/x.ts', './db/x.ts'],
  'platform/db': ['#engine/x.ts', '#rulebook/x.ts', '../config/x.ts', 'postgres', 'node:fs'],
  ui: ['react', 'antd', '#engine/x.ts', './x.ts'],
  'ui/form': ['react', 'antd', '@tanstack/react-query', '../x.ts'],
  'capabilities/a/server': [
    '../model/x.ts',
    '../contract/x.ts',
    '#platform/db/x.ts',
    '#engine/x.ts',
    '#capabilities/b/model/index.ts',
    'postgres',
    'node:fs',
  ],
  'capabilities/a/server/documents': ['../store.ts', '../../model/x.ts', '#platform/db/x.ts', 'pdfkit'],
  'capabilities/a/web': [
    '../model/x.ts',
    '../contract/x.ts',
    '#ui/x.ts',
    'react',
    'antd',
    '#capabilities/b/model/index.ts',
  ],
  'capabilities/a/web/board': ['../x.ts', '../../contract/x.ts', '#ui/x.ts', 'react'],
  'capabilities/a/testing': ['../model/x.ts', '#testkit/x.ts', '#capabilities/b/testing/x.ts', 'fast-check'],
  'apps/server': ['#capabilities/a/server/x.ts', '#platform/x.ts', '#engine/x.ts', '../desk/x.ts'],
  'apps/verify': ['#engine/x.ts', '#capabilities/a/model/index.ts', './x.ts', 'node:fs'],
  'apps/witness': ['#engine/x.ts', '#platform/x.ts', './x.ts', 'node:http'],
  testkit: ['#apps/server/main.ts', '#capabilities/a/server/x.ts', './x.ts', 'fast-check'],
  stories: ['#apps/server/main.ts', '#testkit/x.ts'],
};

const forbiddenGlobals = [
  'Date.now()',
  'new Date()',
  'performance.now()',
  'setTimeout(f)',
  'setInterval(f)',
  'crypto.randomUUID()',
].concat(['process.env', 'fetch("x")', 'Buffer.from("x")', 'globalThis.Date', 'document.title', 'localStorage.x']);
const forbiddenChance = ['Math.random()', "Math['random']()", 'Temporal.Now.instant()', 'import.meta.url'];
const pureFolders = ['engine/time', 'rulebook', 'capabilities/a/model', 'capabilities/a/contract'];

const imports = (table: Readonly<Record<string, readonly string[]>>, prefix: string, rule?: string): Plant[] =>
  Object.entries(table).flatMap(([folder, targets]) =>
    targets.map((target, i) => ({ file: `${folder}/${prefix}-${i}.ts`, source: `import '${target}';`, rule })),
  );

const pure = (expressions: readonly string[], prefix: string, rule: string): Plant[] =>
  pureFolders.flatMap((folder) =>
    expressions.map((code, i) => ({ file: `${folder}/${prefix}-${i}.ts`, source: `export const x = ${code};`, rule })),
  );

const otherwaysToImport: Plant[] = [
  { file: 'engine/flow/type.ts', source: "import type { X } from '#platform/x.ts';\nexport type Y = X;" },
  { file: 'engine/flow/named.ts', source: "export { x } from '#platform/x.ts';" },
  { file: 'engine/flow/all.ts', source: "export * from '#platform/x.ts';" },
  { file: 'platform/db/lazy.ts', source: "export const x = () => import('#ui/x.ts');" },
].map((plant) => ({ ...plant, rule: 'noRestrictedImports' }));

const swallowed =
  "export const fold = (e: 'a' | 'b') => {\n  switch (e) {\n    case 'a':\n      return 1;\n    default:\n      return 2;\n  }\n};";
const clicks = 'export const X = () => <div onClick={() => undefined}>x</div>;';

export const refused: readonly Plant[] = [
  ...imports(forbiddenImports, 'refused', 'noRestrictedImports'),
  ...otherwaysToImport,
  ...pure(forbiddenGlobals, 'global', 'noRestrictedGlobals'),
  ...pure(forbiddenChance, 'chance', 'plugin'),
  { file: 'engine/flow/hidden-type.ts', source: "export type X = import('#platform/x.ts').Y;", rule: 'plugin' },
  { file: 'engine/flow/lazy.ts', source: "export const x = () => import('./x.ts');", rule: 'plugin' },
  { file: 'engine/flow/taken.ts', source: 'export const { random } = Math;', rule: 'plugin' },
  { file: 'engine/flow/up.test.ts', source: "import '#platform/x.ts';", rule: 'noRestrictedImports' },
  { file: 'capabilities/a/model/up.test.ts', source: "import '#apps/server/main.ts';", rule: 'noRestrictedImports' },
  { file: 'platform/db/far.int.test.ts', source: "import '../../engine/x.ts';", rule: 'noRestrictedImports' },
  {
    file: 'platform/ring/one.ts',
    source: "import '#platform/ring/two.ts';",
    rule: 'noImportCycles',
    beside: { 'platform/ring/two.ts': "import './one.ts';" },
  },
  {
    file: 'engine/ring/one.ts',
    source: "import type { Two } from './two.ts';\nexport type One = Two[];",
    rule: 'noImportCycles',
    beside: { 'engine/ring/two.ts': "import type { One } from './one.ts';\nexport type Two = One[];" },
  },
  ...[
    'engine/x',
    'platform/db',
    'capabilities/a/server',
    'capabilities/a/web',
    'ui/form',
    'apps/server',
    'apps/witness',
    'testkit',
  ].map((folder) => ({ file: `${folder}/loud.ts`, source: "console.log('x');", rule: 'noConsole' })),
  { file: 'capabilities/a/model/evolve.ts', source: swallowed, rule: 'plugin' },
  { file: 'capabilities/a/model/evolve/part.ts', source: swallowed, rule: 'plugin' },
  { file: 'platform/db/index.ts', source: "export { x } from './x.ts';", rule: 'noBarrelFile' },
  { file: 'capabilities/c/model/index.ts', source: "export * from './x.ts';", rule: 'noReExportAll' },
  {
    file: 'platform/db/bare.ts',
    source: "import './x';",
    rule: 'useImportExtensions',
    beside: { 'platform/db/x.ts': 'export {};' },
  },
  { file: 'platform/db/stranger.ts', source: "import 'left-pad';", rule: 'noUndeclaredDependencies' },
  { file: 'platform/db/dev.ts', source: "import 'vitest';", rule: 'noUndeclaredDependencies' },
  {
    file: 'platform/db/forgotten.ts',
    source: 'async function write() {}\nexport const go = () => {\n  write();\n};',
    rule: 'noFloatingPromises',
  },
  { file: 'ui/form/picture.tsx', source: 'export const X = () => <img src="x" />;', rule: 'useAltText' },
  { file: 'ui/form/click.tsx', source: clicks, rule: 'useKeyWithClickEvents' },
  { file: 'capabilities/a/web/click.tsx', source: clicks, rule: 'useKeyWithClickEvents' },
  {
    file: 'platform/db/only.test.ts',
    source: "import { it } from 'vitest';\nit.only('x', () => {});",
    rule: 'noFocusedTests',
  },
  {
    file: 'platform/db/skip.test.ts',
    source: "import { it } from 'vitest';\nit.skip('x', () => {});",
    rule: 'noSkippedTests',
  },
];

export const accepted: readonly Plant[] = [
  ...imports(allowedImports, 'accepted'),
  {
    file: 'engine/flow/legal.test.ts',
    source: "import 'node:fs';\nimport 'fast-check';\nimport 'vitest';\nDate.now();",
  },
  {
    file: 'capabilities/a/server/legal.int.test.ts',
    source: "import '#testkit/x.ts';\nimport '#apps/server/main.ts';",
  },
  { file: 'capabilities/a/model/decide.ts', source: swallowed },
  { file: 'capabilities/a/model/index.ts', source: "export { x } from './x.ts';" },
  ...['apps/cli', 'tools', 'bench'].map((folder) => ({ file: `${folder}/speaks.ts`, source: "console.log('x');" })),
  { file: 'platform/db/clock.ts', source: 'export const now = () => Date.now() + Math.random();' },
];
