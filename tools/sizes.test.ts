import { describe, expect, it } from 'vitest';
import { tooBig } from './sizes.ts';

const lines = (count: number, line = '// 行') => `${Array.from({ length: count }, () => line).join('\n')}\n`;
const body = (count: number) => lines(count, '  f();');
const says = (path: string, text: string) => tooBig(path, text).map((found) => `${found.line} ${found.says}`);

describe('file length', () => {
  it('refuses line 301 of a file and line 501 of a test', () => {
    expect(says('engine/flow/a.ts', lines(301))).toEqual(['301 file of 301 lines, at most 300']);
    expect(says('engine/flow/a.test.ts', lines(501))).toEqual(['501 file of 501 lines, at most 500']);
    expect(says('ui/a.css', lines(301, 'a { }'))).toEqual(['301 file of 301 lines, at most 300']);
  });

  it('accepts exactly the limit, with or without a closing newline', () => {
    expect(says('engine/flow/a.ts', lines(300))).toEqual([]);
    expect(says('engine/flow/a.ts', lines(300).trimEnd())).toEqual([]);
    expect(says('engine/flow/a.test.ts', lines(500))).toEqual([]);
  });
});

describe('function length', () => {
  const long: [string, string][] = [
    ['declaration', `function 签收() {\n${body(59)}}\n`],
    ['签收', `const 签收 = () => {\n${body(59)}};\n`],
    ['method', `class A {\n  签收() {\n${body(59)}  }\n}\n`],
    ['property', `const a = {\n  签收() {\n${body(59)}  },\n};\n`],
    ['inner', `const a = {\n  签收: async function () {\n${body(59)}  },\n};\n`],
  ];
  it.each(long)('refuses 61 lines: %s', (_, text) => {
    expect(says('engine/a.ts', text).map((line) => line.replace(/^\d+ /, ''))).toEqual([
      'function 签收 of 61 lines, at most 60',
    ]);
  });

  it('accepts 60 lines', () => {
    expect(says('engine/a.ts', `function a() {\n${body(58)}}\n`)).toEqual([]);
  });

  it('names the line after types and Chinese text', () => {
    const text = `interface A { readonly 名: string }\nconst words = '隐患排查';\nexport const f = <T,>(x: T): T => {\n${body(59)}  return x;\n};\n`;
    expect(says('engine/a.ts', text)).toEqual(['3 function f of 62 lines, at most 60']);
  });

  it('reads components', () => {
    expect(says('ui/A.tsx', `export function A() {\n${body(59)}  return <b>是</b>;\n}\n`)).toEqual([
      '1 function A of 62 lines, at most 60',
    ]);
  });

  it('lets describe be long, but not the test in it', () => {
    expect(says('a.test.ts', `describe('x', () => {\n${body(100)}});\n`)).toEqual([]);
    expect(says('a.test.ts', `describe('x', () => {\n  it('y', () => {\n${body(100)}  });\n});\n`)).toEqual([
      '2 function (anonymous) of 102 lines, at most 60',
    ]);
  });
});

it('refuses the thirteenth import, types counted, what the door hands on not', () => {
  const imports = (count: number) =>
    Array.from({ length: count }, (_, i) => `import type { A${i} } from './a${i}.ts';\n`).join('');
  expect(says('engine/a.ts', imports(13))).toEqual(['13 13 imports, at most 12']);
  expect(says('engine/a.ts', `${imports(12)}export { b } from './b.ts';\n`)).toEqual([]);
});

it.each([
  'engine/utils/a.ts',
  'platform/common.ts',
  'ui/shared/a.tsx',
  'a/helpers.test.ts',
  'a/misc.css',
  'a/util.mjs',
])('refuses the drawer %s', (path) => {
  expect(tooBig(path, '')).toHaveLength(1);
});

it('accepts a name that only resembles a drawer', () => {
  expect(tooBig('engine/utility-room.ts', '')).toEqual([]);
});

it('says so when a file does not parse', () => {
  expect(says('engine/a.ts', 'const = ;')[0]).toMatch(/^1 does not parse/);
});
