import type { Circumstances } from '#engine/flow/decider.ts';
import type { Sessions } from '#platform/auth/sessions.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { RegisterSnapshots } from './snapshot.ts';

export interface RegisterDeps {
  readonly sql: Sql;
  readonly registers: RegisterSnapshots;
  /** The park's clock: now, today and the time zone. */
  readonly circumstances: (parkId: string) => Promise<Circumstances>;
  /** Sessions remember roles: they are told when a person's have changed. */
  readonly sessions: Pick<Sessions, 'forget' | 'closeAll'>;
}
