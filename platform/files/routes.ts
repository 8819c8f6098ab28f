import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import type { Sql } from '#platform/db/connect.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import type { Clock } from '#platform/matter/circumstances.ts';
import type { PhotoStore } from './store.ts';

/** Uploading a photo: it belongs to nothing yet, and only its uploader can show it with a command. */
export function photoRoutes({ sql, photos, clock }: { sql: Sql; photos: PhotoStore; clock: Clock }): RouteRow[] {
  return [
    route({
      method: 'POST',
      path: '/photos',
      tag: 'photo',
      summary: 'Upload one photo (multipart, field `file`); answers its content hash',
      needs: 'signedIn',
      perMinute: 240,
      stream: true,
      handle: async ({ request }, actor) => {
        const part = request.isMultipart() ? await request.file() : undefined;
        if (part === undefined) return refuse('file.none');
        const photo = await photos.receivePhoto(part.file, actor.parkId);
        if (isRefusal(photo)) return photo;
        const { hash, originalHash, bytes, width, height } = photo;
        await sql`
          insert into photo (park_id, hash, original_hash, bytes, width, height, uploaded_by, uploaded_at)
          values (${actor.parkId}, ${hash}, ${originalHash}, ${bytes}, ${width}, ${height}, ${actor.personId}, ${clock()})
          on conflict do nothing`;
        return { hash, originalHash, bytes, width, height };
      },
    }),
  ];
}
