import { Workshop } from '#platform/workshop/workshop.ts';
import { type Picture, pictureKey } from './picture.ts';

/** Draws pictures in a child process: the server never loads a drawing library. Equal pictures are drawn once. */
export function openStudio(): { draw(picture: Picture): Promise<Uint8Array>; close(): Promise<void> } {
  const workshop = new Workshop<Picture, Uint8Array>(new URL('./bench.ts', import.meta.url));
  const drawn = new Map<string, Promise<Uint8Array>>();
  return {
    draw(picture) {
      const key = pictureKey(picture);
      const known = drawn.get(key) ?? workshop.run(picture);
      drawn.set(key, known);
      return known;
    },
    close: () => workshop.close(),
  };
}
