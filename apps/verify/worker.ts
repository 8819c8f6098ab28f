import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type BundleRange, readBundles, type TreePart } from '#engine/ledger/verify-log-bundles.ts';
import { type MattersPart, matterWalk } from '#engine/ledger/verify-log-matters.ts';
import { drive } from './drive.ts';
import { figureFolds } from './figure-folds.ts';
import { folderReader } from './folder.ts';
import { NODE_TOOLS } from './node-tools.ts';
import { partitionWriter, readPartition } from './partitions.ts';

/** What a thread is told at its start. */
export interface WorkerData {
  readonly root: string;
  /** For the partitions; the caller removes it. */
  readonly room: string;
  readonly park: string;
  readonly timeZone: string;
  readonly threads: number;
  readonly partitions: number;
}

/** First a range of bundles, then one partition after the other. */
export type Task =
  | { readonly do: 'bundles'; readonly thread: number; readonly range: BundleRange }
  | { readonly do: 'matters'; readonly partition: number };

export type Told =
  | { readonly told: 'entries'; readonly count: number }
  | { readonly told: 'tree'; readonly thread: number; readonly part: TreePart }
  | { readonly told: 'matters'; readonly part: MattersPart };

const EVERY = 8192;

if (parentPort !== null) work(parentPort, workerData as WorkerData);

function work(port: MessagePort, { root, room, park, timeZone, threads, partitions }: WorkerData): void {
  const tell = (told: Told) => port.postMessage(told);
  let count = 0;
  const step = () => {
    count += 1;
    if (count < EVERY) return;
    tell({ told: 'entries', count });
    count = 0;
  };
  port.on('message', (task: Task) => {
    if (task.do === 'bundles') {
      const writer = partitionWriter(room, task.thread, partitions, park);
      const take = (index: number, bytes: Uint8Array) => {
        writer.take(index, bytes);
        step();
      };
      const part = drive(readBundles(task.range, take, NODE_TOOLS), folderReader(root));
      writer.end();
      tell({ told: 'tree', thread: task.thread, part });
      return;
    }
    const walk = matterWalk(park, figureFolds(timeZone), NODE_TOOLS);
    readPartition(room, task.partition, threads, (index, bytes) => {
      walk.take(index, bytes);
      step();
    });
    tell({ told: 'matters', part: walk.end() });
  });
}
