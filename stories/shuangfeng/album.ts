import type { Instant } from '#engine/time/instant.ts';
import type { Client } from '#stories/client.ts';
import type { StoryClock } from './clock.ts';
import type { Login } from './people.ts';
import { type Picture, pictureKey } from './pictures/picture.ts';
import { openStudio } from './pictures/studio.ts';

/** A picture that somebody takes at a moment of the story. */
export interface Shot {
  readonly by: Login;
  readonly moment: Instant;
  readonly picture: Picture;
}

/** The story's pictures on their way into the photo store, ahead of the commands that show them. */
export interface Album {
  /** The stored photo's hash. */
  hashOf(by: Login, picture: Picture): Promise<string>;
  close(): Promise<void>;
}

/** Drawing, sending and storing are done by three processes: so many pictures are under way at once. */
const UNDER_WAY = 3;

/** Starts to draw and upload all shots in their order; equal pictures of one person are uploaded once. */
export function openAlbum(
  shots: readonly Shot[],
  clientOf: (login: Login) => Promise<Client>,
  clock: StoryClock,
): Album {
  const studio = openStudio();
  const waiting = [
    ...new Map(shots.toReversed().map((shot) => [keyOf(shot.by, shot.picture), shot])).values(),
  ].reverse();
  // All are drawn from the first moment on, while nobody can upload yet. A drawing that fails is told to whoever uploads it.
  for (const { picture } of waiting) studio.draw(picture).catch(() => undefined);
  const kept = new Map(waiting.map((shot) => [keyOf(shot.by, shot.picture), Promise.withResolvers<string>()]));
  // Whoever asks for a hash hears of a failure; a picture that nobody comes to ask for must not bring the process down.
  for (const { promise } of kept.values()) promise.catch(() => undefined);

  async function take(): Promise<void> {
    for (let shot = waiting.shift(); shot !== undefined; shot = waiting.shift()) {
      const { by, moment, picture } = shot;
      const slot = kept.get(keyOf(by, picture));
      try {
        const [client, bytes] = await Promise.all([clientOf(by), studio.draw(picture)]);
        slot?.resolve(await clock.at(moment, () => client.uploadPhoto(bytes)));
      } catch (error) {
        slot?.reject(error);
        waiting.length = 0;
      }
    }
  }
  const takers = Array.from({ length: UNDER_WAY }, take);

  return {
    hashOf: (by, picture) =>
      kept.get(keyOf(by, picture))?.promise ?? Promise.reject(new Error(`no such shot: ${keyOf(by, picture)}`)),
    async close() {
      waiting.length = 0;
      await Promise.all(takers);
      await studio.close();
    },
  };
}

function keyOf(by: Login, picture: Picture): string {
  return `${by}/${pictureKey(picture)}`;
}
