import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { isTest, ourFiles, ROOT } from './files.ts';
import { rootName } from './sizes.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Coverage {
  /** Rule id → tests that cite it, as `path: name`; a rule without tests stands with none. */
  readonly tests: ReadonlyMap<string, readonly string[]>;
  /** What is wrong, in plain words; empty when every rule has a test and every citation a rule. */
  readonly gaps: readonly string[];
}

/** A list item, table row or heading that begins with the id: `- **HZ1** …`, `| HZ1 | …`, `### HZ1 …`. */
const RULE = /^\s*(?:[-*+]|\d+\.|\||#+)\s*[*`]*([A-Z]{1,4}\d+)\b/;
const NUMBER = /\d+$/;

/** Ids that a RULES.md declares, in its order. */
export function rulesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => RULE.exec(line)?.[1] ?? []);
}

/** Names given to `it`, `test` and `describe` in a test file, `.each` included. */
export function testNames(path: string, text: string): string[] {
  const names: string[] = [];
  new Visitor({
    CallExpression(call) {
      const root = rootName(call.callee) ?? '';
      const name = call.arguments[0] && words(call.arguments[0]);
      if (['it', 'test', 'describe'].includes(root) && name !== undefined) names.push(name);
    },
  }).visit(parseSync(path, text).program);
  return names;
}

function words(argument: ESTree.Argument): string | undefined {
  if (argument.type === 'Literal') return typeof argument.value === 'string' ? argument.value : undefined;
  if (argument.type === 'TemplateLiteral') return argument.quasis.map((part) => part.value.raw).join('…');
  return undefined;
}

/** Holds the rules against the test names. Only ids of a known family count as citations: `SHA256` is none. */
export function coverage(rulePages: readonly SourceFile[], tests: readonly SourceFile[]): Coverage {
  const home = new Map<string, string>();
  const gaps: string[] = [];
  for (const { path, text } of rulePages) {
    for (const id of rulesIn(text)) {
      if (home.has(id)) gaps.push(`${id} is declared twice: ${home.get(id)} and ${path}`);
      home.set(id, path);
    }
  }
  const cited = new Map<string, string[]>([...home.keys()].map((id) => [id, []]));
  const families = new Set([...home.keys()].map((id) => id.replace(NUMBER, '')));
  for (const { path, text } of tests) {
    for (const name of testNames(path, text)) {
      for (const id of new Set(name.match(/\b[A-Z]{1,4}\d+\b/g))) {
        if (home.has(id)) cited.get(id)?.push(`${path}: ${name}`);
        else if (families.has(id.replace(NUMBER, ''))) gaps.push(`${id} is cited in ${path} ("${name}") and no rule`);
      }
    }
  }
  for (const [id, by] of cited) if (by.length === 0) gaps.push(`${id} of ${home.get(id)} has no test`);
  return { tests: cited, gaps };
}

/** Capabilities whose rules nobody wrote down. */
export function unwritten(paths: readonly string[]): string[] {
  const capabilities = new Set(paths.flatMap((path) => /^capabilities\/[^/]+\//.exec(path)?.[0] ?? []));
  return [...capabilities].filter((folder) => !paths.includes(`${folder}RULES.md`));
}

if (import.meta.main) {
  const load = (path: string): SourceFile => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });
  const files = ourFiles();
  const pages = files.filter((path) => path === 'RULES.md' || path.endsWith('/RULES.md')).map(load);
  const { tests, gaps: uncovered } = coverage(pages, files.filter(isTest).map(load));
  const gaps = [...uncovered, ...unwritten(files).map((folder) => `${folder} has no RULES.md`)];
  for (const [id, by] of tests) console.log(`${id.padEnd(6)} ${String(by.length).padStart(3)}  ${by[0] ?? '—'}`);
  for (const gap of gaps) console.error(gap);
  console.log(`rules: ${tests.size} in ${pages.length} pages, ${gaps.length} gaps`);
  process.exitCode = gaps.length === 0 ? 0 : 1;
}
