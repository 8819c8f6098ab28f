import { describe, expect, test } from 'vitest';
import { sniff } from './sniff.ts';

const head = (text: string) => Buffer.from(text, 'latin1');

describe('the first bytes tell the type', () => {
  test.each([
    ['\xff\xd8\xff\xe1', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ])('takes %j', (bytes, type) => expect(sniff(head(bytes))).toEqual({ type }));

  test.each([
    ['\0\0\0\x18ftypheic\0\0\0\0', 'heic'],
    ['\0\0\0\x1cftypmif1\0\0\0\0', 'heic'],
    ['\0\0\0\x20ftypisom\0\0\0\0', 'mp4'],
    ['GIF89a', 'gif'],
    ['<svg xmlns=', 'svg'],
    ['%PDF-1.7', 'pdf'],
    ['PK\x03\x04', 'zip'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'unknown'],
    ['hello', 'unknown'],
    ['', 'unknown'],
  ])('does not take %j', (bytes, otherwise) => expect(sniff(head(bytes))).toEqual({ otherwise }));
});
