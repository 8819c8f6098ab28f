import type { Sessions } from '#platform/auth/sessions.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { PhotoStore } from '#platform/files/store.ts';
import type { Live } from '#platform/http/live.ts';
import type { Clock } from '#platform/matter/circumstances.ts';

/** What the platform lends to every capability. */
export interface HouseParts {
  readonly sql: Sql;
  readonly sessions: Sessions;
  readonly photos: PhotoStore;
  readonly live: Live;
  readonly clock: Clock;
}
