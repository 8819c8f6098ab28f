import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flow } from '#engine/flow/flow.ts';
import { mermaid } from '#engine/flow/picture.ts';
import { ourFiles, ROOT } from './files.ts';

const FLOW = /^capabilities\/([^/]+)\/model\/flow\.ts$/;

type AnyFlow = Flow<string, string>;

/** The page of one capability: its picture, or several when it has several flows. */
export function page(capability: string, flows: readonly AnyFlow[]): string {
  return [
    `# ${capability}`,
    '',
    `Made by \`node tools/flows.ts\` from \`capabilities/${capability}/model/flow.ts\`; not written by hand.`,
    ...flows.flatMap((flow) => [
      '',
      ...(flows.length > 1 ? [`## ${flow.name}`, ''] : []),
      '```mermaid',
      mermaid(flow).trimEnd(),
      '```',
    ]),
    '',
  ].join('\n');
}

/** The flows among what a `flow.ts` exports. */
export function flowsAmong(exported: object): AnyFlow[] {
  return Object.values(exported).filter(isFlow);
}

const isFlow = (value: unknown): value is AnyFlow =>
  typeof value === 'object' && value !== null && ['name', 'start', 'ends', 'table'].every((key) => key in value);

/** Every page that should stand in docs/flows, by its path. */
export async function pages(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of ourFiles(ROOT, 'capabilities')) {
    const capability = FLOW.exec(path)?.[1];
    if (capability === undefined) continue;
    const flows = flowsAmong(await import(join(ROOT, path)));
    if (flows.length === 0) throw new Error(`${path} exports no flow`);
    found.set(`docs/flows/${capability}.md`, page(capability, flows));
  }
  return found;
}

/** Pages that differ from what is committed, and committed ones that no flow makes any more. */
export function stale(wanted: ReadonlyMap<string, string>, committed: ReadonlyMap<string, string>): string[] {
  return [...new Set([...wanted.keys(), ...committed.keys()])].filter(
    (path) => wanted.get(path) !== committed.get(path),
  );
}

function committedPages(): Map<string, string> {
  const paths = ourFiles(ROOT, 'docs/flows').filter((path) => path.endsWith('.md'));
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

if (import.meta.main) {
  const wanted = await pages();
  const differing = stale(wanted, committedPages());
  if (process.argv.includes('--check')) {
    for (const path of differing) console.error(`${path} differs from its flow; run \`node tools/flows.ts\``);
    console.log(`flows: ${wanted.size} pictures, ${differing.length} differ`);
    process.exitCode = differing.length === 0 ? 0 : 1;
  } else {
    mkdirSync(join(ROOT, 'docs/flows'), { recursive: true });
    for (const [path, text] of wanted) writeFileSync(join(ROOT, path), text);
    const left = differing.filter((path) => !wanted.has(path));
    for (const path of left) console.error(`${path} belongs to no flow any more; remove it`);
    console.log(`flows: ${wanted.size} pictures written`);
    process.exitCode = left.length === 0 ? 0 : 1;
  }
}
