import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCosignature } from '#engine/ledger/cosignature.ts';
import { parseSignatureLine } from '#engine/ledger/note.ts';
import { openTestWitness, parkKey, parkLog, witnessFolder } from '#testkit/witness/open-witness.ts';
import { appendLine } from './line-file.ts';
import { writeRecord } from './record.ts';
import { logFolder } from './state.ts';

const SIZE = 40;
/** The same log up to entry 8; from there each operator's story is another. */
const stories = [parkLog(SIZE), parkLog(SIZE, 8), parkLog(SIZE, 9)] as const;

interface Ask {
  readonly story: number;
  readonly from: number;
  readonly to: number;
  /** By how much the log has grown since the last answer; `null` for one who asks at random. */
  readonly grows: number | null;
}
type Step =
  | { readonly does: 'ask'; readonly asks: readonly Ask[] }
  | { readonly does: 'restart' }
  | { readonly does: 'crash'; readonly between: 'list and head' | 'within a line' | 'draft and head' };

const ask = fc.record({
  story: fc.nat(2),
  from: fc.nat(SIZE),
  to: fc.nat(SIZE),
  grows: fc.option(fc.nat(3), { freq: 6 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('ask'), asks: fc.array(ask, { minLength: 1, maxLength: 6 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'restart' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('crash'),
      between: fc.constantFrom('list and head', 'within a line', 'draft and head'),
    }),
  },
);

/** What a witness has vouched for. Two of these that do not go together are the end of its word. */
class Vouched {
  readonly #all: { story: number; size: number }[] = [];

  add(story: number, size: number) {
    this.#all.push({ story, size });
  }

  get count() {
    return this.#all.length;
  }

  /** Trees of two stories agree as long as both end before the stories part. */
  contradictions() {
    const root = ({ story, size }: { story: number; size: number }) =>
      Buffer.from(stories[story]?.head(size).root ?? []);
    const begins = (small: { story: number; size: number }, large: { story: number; size: number }) =>
      root(small).equals(root({ story: large.story, size: small.size }));
    return this.#all.flatMap((one) =>
      this.#all.filter((other) => one.size <= other.size && !begins(one, other)).map((other) => ({ one, other })),
    );
  }
}

/** Leaves the folder as a crash would that came while the next checkpoint was being written down. */
async function crash(folder: string, between: string, story: number, size: number) {
  const path = logFolder({ path: folder }, parkKey.key.name);
  const note = stories[story]?.checkpoint(size) ?? '';
  const record = writeRecord({ time: 1_790_000_000, note });
  if (between === 'within a line') await writeFile(join(path, 'cosigned.jsonl'), record.slice(0, 40), { flag: 'a' });
  else await appendLine(join(path, 'cosigned.jsonl'), record);
  if (between === 'draft and head') await writeFile(join(path, 'head.json.draft'), `${record}\n`);
}

describe('never two cosignatures for trees that do not go together', () => {
  it('whatever is asked at once, in whatever order, with restarts and crashes between', async () => {
    const fresh = await witnessFolder();
    let cosigned = 0;
    const run = async (steps: readonly Step[]) => {
      const folder = `${fresh}.run`;
      await rm(folder, { recursive: true, force: true });
      await cp(fresh, folder, { recursive: true });
      const vouched = new Vouched();
      let witness = await openTestWitness(folder);
      let last = { story: 0, size: 0 };
      for (const step of steps) {
        if (step.does === 'ask') {
          const told = await Promise.all(
            step.asks.map(async ({ story, from, to, grows }) => {
              const size = grows === null ? to : Math.min(last.size + grows, SIZE);
              const old = Math.min(grows === null ? from : last.size, size);
              return { story, size, ...(await witness.add(stories[story]?.request(old, size) ?? '')) };
            }),
          );
          for (const { story, size, status, body } of told) {
            if (status === 409) last = { ...last, size: Math.max(last.size, Number(body)) };
            if (status !== 200) continue;
            expect(parseCosignature(parseSignatureLine(body.trimEnd())?.signature ?? new Uint8Array())).not.toBeNull();
            vouched.add(story, size);
            if (size >= last.size) last = { story, size };
          }
          continue;
        }
        await witness[Symbol.asyncDispose]();
        // Only what was decided can have been on its way to the disk: the log that it follows, grown.
        if (step.does === 'crash') await crash(folder, step.between, last.story, Math.min(last.size + 1, SIZE));
        witness = await openTestWitness(folder);
      }
      await witness[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
      cosigned += vouched.count;
      expect(vouched.contradictions()).toEqual([]);
    };
    try {
      await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), run), { numRuns: 150 });
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
    expect(cosigned).toBeGreaterThan(150);
  }, 60_000);

  it('of forty that ask at once for two different logs, one log alone is vouched for', async () => {
    const folder = await witnessFolder();
    try {
      await using witness = await openTestWitness(folder);
      const asked = Array.from({ length: 40 }, (_, at) => at % 2);
      const answers = await Promise.all(asked.map((story) => witness.add(stories[story]?.request(0, SIZE) ?? '')));
      const stories200 = new Set(asked.filter((_, at) => answers[at]?.status === 200));
      expect(stories200.size).toBe(1);
      expect(answers.filter(({ status }) => status === 409 || status === 503).length).toBeGreaterThanOrEqual(20);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
