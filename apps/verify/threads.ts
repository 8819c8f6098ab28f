import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TreePart } from '#engine/ledger/verify-log-bundles.ts';
import type { MattersPart } from '#engine/ledger/verify-log-matters.ts';
import { type OpenedExport, wholeLog } from '#engine/ledger/verify-log-open.ts';
import type { Task, Told, WorkerData } from './worker.ts';

/** Entries of one partition: what a thread holds in memory at once are their matters. */
const PARTITION = 200_000;
const MOST_PARTITIONS = 400;

export interface Walked {
  readonly tree: readonly TreePart[];
  readonly matters: readonly MattersPart[];
}

/** Walks over a large log with a thread for each core: first all bundles, parted by matter into temporary files, then file by file. */
export async function walkInThreads(
  root: string,
  opened: OpenedExport,
  step: (entries: number) => void,
): Promise<Walked> {
  const { head } = opened;
  const threads = availableParallelism();
  const partitions = Math.min(MOST_PARTITIONS, Math.max(threads, Math.ceil(head.size / PARTITION)));
  const room = await mkdtemp(join(tmpdir(), 'gangwan-verify-'));
  const workerData: WorkerData = {
    ...{ root, room, threads, partitions },
    ...{ park: head.park.id, timeZone: head.park.timeZone },
  };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData }),
  );
  try {
    const tree = await eachRange(workers, opened, step);
    const tasks = Array.from({ length: partitions }, (_, partition): Task => ({ do: 'matters', partition }));
    const matters: MattersPart[] = [];
    await Promise.all(
      workers.map(async (worker) => {
        for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
          const told = await ask(worker, task, step);
          if (told.told === 'matters') matters.push(told.part);
        }
      }),
    );
    return { tree, matters };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
    await rm(room, { recursive: true, force: true });
  }
}

async function eachRange(
  workers: readonly Worker[],
  opened: OpenedExport,
  step: (entries: number) => void,
): Promise<readonly TreePart[]> {
  const whole = wholeLog(opened);
  const bound = (thread: number) => Math.floor((whole.to * thread) / workers.length);
  const told = await Promise.all(
    workers.map((worker, thread) =>
      ask(worker, { do: 'bundles', thread, range: { ...whole, from: bound(thread), to: bound(thread + 1) } }, step),
    ),
  );
  return told.flatMap((one) => (one.told === 'tree' ? [one.part] : []));
}

/** Gives a thread its next task and waits for the answer; a thread that fails is a defect of this program. */
function ask(worker: Worker, task: Task, step: (entries: number) => void): Promise<Told> {
  return new Promise((done, failed) => {
    const hear = (told: Told) => {
      if (told.told === 'entries') {
        step(told.count);
        return;
      }
      worker.off('message', hear).off('error', failed);
      done(told);
    };
    worker.on('message', hear).once('error', failed);
    worker.postMessage(task);
  });
}
