import { Workshop } from '#platform/workshop/workshop.ts';
import type { DevelopedPhoto, Exposure } from './photo.ts';
import type { FileRefusal } from './refusal.ts';

const darkroom = new Workshop<Exposure, DevelopedPhoto | FileRefusal>(new URL('./darkroom-bench.ts', import.meta.url));

/** Re-encodes a picture in a child process, one at a time; see `photo.ts` for what is done to it. */
export function develop(exposure: Exposure): Promise<DevelopedPhoto | FileRefusal> {
  return darkroom.run(exposure);
}

/** Ends the child once the waiting pictures are done. Not needed for leaving: an idle child holds nothing up. */
export function closeDarkroom(): Promise<void> {
  return darkroom.close();
}
