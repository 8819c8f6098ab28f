import { Writable } from 'node:stream';
import { serveBench } from '#platform/workshop/bench.ts';
import type { PrintedDocument } from './document.ts';
import { writePdf } from './pdf.ts';

serveBench(async (document: PrintedDocument): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  const sheetPile = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writePdf(document, sheetPile);
  return Buffer.concat(chunks);
});
