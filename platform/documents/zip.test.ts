import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { weighZip } from './zip.ts';

interface Lie {
  readonly claims?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly startsAt?: number;
}

/** A zip of one entry by hand, so that it can lie. */
function zipOf(content: Buffer, lie: Lie = {}): Buffer {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(lie.flags ?? 0, 2);
  common.writeUInt16LE(lie.method ?? 8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(lie.claims ?? content.length, 18);
  common.writeUInt16LE(1, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from('a'), packed]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(lie.startsAt ?? 0, 10);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\0\0'), common, rest, Buffer.from('a')]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]);
}

test('a sound archive tells its names', () => {
  expect(weighZip(zipOf(Buffer.from('content')), 100)).toEqual(['a']);
});

describe('an archive that unfolds too far', () => {
  const bomb = Buffer.alloc(50 * 2 ** 20);

  test('is stopped at the limit', () => expect(weighZip(zipOf(bomb), 2 ** 20)).toBe('too-large'));

  test('though it claims to be small', () => expect(weighZip(zipOf(bomb, { claims: 10 }), 2 ** 20)).toBe('too-large'));

  test('passes at exactly the limit', () => {
    expect(weighZip(zipOf(Buffer.alloc(1000)), 1000)).toEqual(['a']);
    expect(weighZip(zipOf(Buffer.alloc(1001)), 1000)).toBe('too-large');
  });
});

test('an archive that is not sound', () => {
  const sound = zipOf(Buffer.from('content'));
  expect(weighZip(Buffer.alloc(0), 100)).toBe('broken');
  expect(weighZip(sound.subarray(0, -5), 100)).toBe('broken');
  // Something before it: other readers would then shift every place by a guess.
  expect(weighZip(Buffer.concat([Buffer.from('#!/bin/sh\n'), sound]), 100)).toBe('broken');
  // Something between directory and end: which of two directories is read then depends on the reader.
  const gap = Buffer.concat([sound.subarray(0, -22), Buffer.from('gap'), sound.subarray(-22)]);
  expect(weighZip(gap, 100)).toBe('broken');
  expect(weighZip(zipOf(Buffer.from('content'), { flags: 1 }), 100)).toBe('broken');
  expect(weighZip(zipOf(Buffer.from('content'), { method: 14 }), 100)).toBe('broken');
  expect(weighZip(zipOf(Buffer.from('content'), { startsAt: 0xffffffff }), 100)).toBe('broken');
});

test('no damage to any byte makes it throw', () => {
  const sound = zipOf(Buffer.from('content'));
  for (let at = 0; at < sound.length; at += 1) {
    for (const value of [0x00, 0x7f, 0xff]) {
      const damaged = Buffer.from(sound);
      damaged[at] = value;
      expect(() => weighZip(damaged, 100)).not.toThrow();
    }
  }
});
