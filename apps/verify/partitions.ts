import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TakeEntry } from '#engine/ledger/verify-log-bundles.ts';

/**
 * A log as files that each hold all entries of some matters, in the order of the log: so a verifier keeps the matters of one file
 * in memory and not those of the log. A record is the entry's index (8 bytes), its length (2) and its bytes.
 */
const HEAD = 10;
const ROOM = 1 << 18;
const LONGEST_RECORD = HEAD + 65_535;

const fileOf = (folder: string, partition: number, writer: number) => join(folder, `${partition}-${writer}`);

export interface PartitionWriter {
  readonly take: TakeEntry;
  readonly end: () => void;
}

/** One of several writers, each with its own files; whoever reads them takes them in the order of the writers' numbers. */
export function partitionWriter(folder: string, writer: number, partitions: number, park: string): PartitionWriter {
  const files = Array.from({ length: partitions }, (_, partition) => ({
    file: openSync(fileOf(folder, partition, writer), 'wx', 0o600),
    room: Buffer.allocUnsafeSlow(ROOM),
    length: 0,
  }));
  const flush = (one: (typeof files)[number]) => {
    for (let at = 0; at < one.length; ) at += writeSync(one.file, one.room, at, one.length - at);
    one.length = 0;
  };
  const mark = Buffer.from(`","park":${JSON.stringify(park)},"prev":"`);
  return {
    take: (index, bytes) => {
      const one = files[partitionOf(bytes, mark, partitions)] as (typeof files)[number];
      if (one.length + LONGEST_RECORD > ROOM) flush(one);
      one.room.writeDoubleLE(index, one.length);
      one.room.writeUInt16LE(bytes.length, one.length + 8);
      one.room.set(bytes, one.length + HEAD);
      one.length += HEAD + bytes.length;
    },
    end: () => {
      for (const one of files) {
        flush(one);
        closeSync(one.file);
      }
    },
  };
}

/**
 * By the matter's code, found without parsing: in the canonical text of an entry it stands before `park` and `prev`, and after those
 * nothing can look like them. Where the text is no entry any file is right, as its reader will say that it is none.
 */
function partitionOf(bytes: Uint8Array, mark: Buffer, partitions: number): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(mark);
  let sum = 0x811c9dc5;
  for (let at = end - 1; at >= 0 && bytes[at] !== 0x22; at -= 1)
    sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
  return ((sum ^ (sum >>> 15)) >>> 0) % partitions;
}

/** Hands on the entries of one partition in the order of the log, and removes its files. */
export function readPartition(folder: string, partition: number, writers: number, take: TakeEntry): void {
  const room = Buffer.allocUnsafeSlow(1 << 20);
  for (let writer = 0; writer < writers; writer += 1) {
    const path = fileOf(folder, partition, writer);
    const file = openSync(path, 'r');
    try {
      let length = 0;
      for (let read = -1; read !== 0; ) {
        read = readSync(file, room, length, room.length - length, null);
        length += read;
        const taken = takeRecords(room.subarray(0, length), take);
        room.copyWithin(0, taken, length);
        length -= taken;
      }
    } finally {
      closeSync(file);
    }
    rmSync(path);
  }
}

function takeRecords(bytes: Buffer, take: TakeEntry): number {
  let at = 0;
  while (at + HEAD <= bytes.length) {
    const end = at + HEAD + bytes.readUInt16LE(at + 8);
    if (end > bytes.length) break;
    take(bytes.readDoubleLE(at), bytes.subarray(at + HEAD, end));
    at = end;
  }
  return at;
}
