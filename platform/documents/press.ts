import { Workshop } from '#platform/workshop/workshop.ts';
import type { PrintedDocument } from './document.ts';

const press = new Workshop<PrintedDocument, Uint8Array>(new URL('./press-bench.ts', import.meta.url));

/**
 * Prints a document as PDF in a child process, one at a time, and answers its bytes. About 200 ms for the first,
 * 40 ms while the child is warm. Throws when the document cannot be drawn: that is a bug or a picture that is none.
 */
export function printPdf(document: PrintedDocument): Promise<Uint8Array> {
  return press.run(document);
}
