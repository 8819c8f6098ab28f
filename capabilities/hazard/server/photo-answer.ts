import type { FastifyReply } from 'fastify';
import type { Actor } from '#engine/access/access.ts';
import { can } from '#engine/access/access.ts';
import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { PhotoSize, PhotoStore } from '#platform/files/store.ts';
import type { MatterStore } from '#platform/matter/kind.ts';
import { type Hazard, type HazardEvent, hazardGrants, subjectOf } from '../model/index.ts';

interface Wish {
  readonly code: string;
  readonly hash: string;
  readonly size: PhotoSize;
}

/** Streams a photo of a hazard to whoever may see the hazard; a photo of another matter is not found here. */
export async function answerPhoto(
  { sql, photos, store }: { sql: Sql; photos: PhotoStore; store: MatterStore<Hazard, HazardEvent> },
  actor: Actor,
  { code, hash, size }: Wish,
  reply: FastifyReply,
): Promise<Refusal | undefined> {
  const found = await store.find(actor.parkId, code);
  if (found === null || !can(hazardGrants, actor, 'hazard.read', subjectOf(found.state, actor.parkId)))
    return refuse('not-found');
  const [shown] =
    await sql`select 1 from matter_photo where park_id = ${actor.parkId} and matter = ${code} and hash = ${hash} limit 1`;
  const file = shown === undefined ? undefined : await photos.findPhoto(actor.parkId, hash, size);
  if (file === undefined) return refuse('not-found');
  reply
    .header('content-type', 'image/jpeg')
    .header('content-length', file.bytes)
    // The address names the content, so it never changes; but only this person's browser may keep it.
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('content-disposition', 'inline')
    .send(file.stream);
  return undefined;
}
