import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { isTest, ourFiles, ROOT } from './files.ts';

export const LIMITS = { file: 300, test: 500, function: 60, imports: 12 } as const;

const CODE = /\.(ts|tsx|mjs|js|css)$/;
const DRAWERS = /^(utils?|commons?|shared|helpers?|misc)$/;

export interface TooBig {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

/** What breaks the limits in one file; empty when all is well. */
export function tooBig(path: string, text: string): TooBig[] {
  return [...drawer(path), ...longFile(path, text), ...(path.endsWith('.css') ? [] : insideCode(path, text))];
}

function drawer(path: string): TooBig[] {
  const names = path.split('/').map((part) => part.split('.')[0] ?? '');
  const name = names.find((part) => DRAWERS.test(part));
  return name === undefined ? [] : [{ path, line: 1, says: `"${name}" names a drawer, not a thing` }];
}

function longFile(path: string, text: string): TooBig[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const limit = isTest(path) ? LIMITS.test : LIMITS.file;
  return lines <= limit ? [] : [{ path, line: limit + 1, says: `file of ${lines} lines, at most ${limit}` }];
}

function insideCode(path: string, text: string): TooBig[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) return [{ path, line: 1, says: `does not parse: ${errors[0].message}` }];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports = program.body.filter((statement) => statement.type === 'ImportDeclaration');
  const tooMany = imports[LIMITS.imports];
  return [
    ...(tooMany
      ? [{ path, line: lineOf(tooMany.start), says: `${imports.length} imports, at most ${LIMITS.imports}` }]
      : []),
    ...functionsOf(program).flatMap(({ name, start, end }) => {
      const lines = lineOf(end) - lineOf(start) + 1;
      const says = `function ${name} of ${lines} lines, at most ${LIMITS.function}`;
      return lines <= LIMITS.function ? [] : [{ path, line: lineOf(start), says }];
    }),
  ];
}

type AnyFunction = ESTree.Function | ESTree.ArrowFunctionExpression;

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Every function with a body, except the callback of `describe`, which is a heading and no function. */
function functionsOf(program: ESTree.Program): Named[] {
  const found: Named[] = [];
  const headings = new Set<unknown>();
  const names = new Map<unknown, string>();
  const nameFor = (value: unknown, key: unknown) => {
    if (isNamed(key)) names.set(value, key.name);
  };
  const take = (node: AnyFunction) => {
    if (headings.has(node)) return;
    const name = ('id' in node && node.id?.name) || names.get(node) || '(anonymous)';
    found.push({ name, start: node.start, end: node.end });
  };
  new Visitor({
    CallExpression(call) {
      if (rootName(call.callee) === 'describe') for (const argument of call.arguments) headings.add(argument);
    },
    VariableDeclarator: (node) => nameFor(node.init, node.id),
    MethodDefinition: (node) => nameFor(node.value, node.key),
    Property: (node) => nameFor(node.value, node.key),
    FunctionDeclaration: take,
    FunctionExpression: take,
    ArrowFunctionExpression: take,
  }).visit(program);
  return found;
}

const isNamed = (node: unknown): node is { name: string } =>
  typeof node === 'object' && node !== null && 'name' in node && typeof node.name === 'string';

/** `describe` for `describe(…)`, `describe.skip(…)` and `describe.each(…)(…)`. */
export function rootName(callee: ESTree.Expression | ESTree.Super): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return rootName(callee.object);
  if (callee.type === 'CallExpression') return rootName(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return rootName(callee.tag);
  return undefined;
}

if (import.meta.main) {
  const files = ourFiles().filter((path) => CODE.test(path));
  const found = files.flatMap((path) => tooBig(path, readFileSync(join(ROOT, path), 'utf8')));
  for (const { path, line, says } of found) console.error(`${path}:${line}  ${says}`);
  console.log(`sizes: ${files.length} files, ${found.length} beyond the limits`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
