import type { Instant } from '#engine/time/instant.ts';
import type { Queries, Transaction } from '#platform/db/connect.ts';
import { Book, FIELDS, type RegisterLines, type RegisterName } from '../model/index.ts';
import { columnOf } from './columns.ts';
import { readPersons } from './person-views.ts';
import { readLines } from './views.ts';

/** One register write at a time per park; the lock goes with the transaction. */
export async function takeTurn(tx: Transaction, parkId: string): Promise<void> {
  await tx`insert into register_version (park_id, version) values (${parkId}, 0) on conflict do nothing`;
  await tx`select version from register_version where park_id = ${parkId} for update`;
}

/** The whole of a park's registers, for the rules of one write. */
export async function readBook(tx: Transaction, parkId: string): Promise<Book> {
  const [lines, person] = await Promise.all([readLines(tx, parkId), readPersons(tx, parkId)]);
  return new Book({ ...lines, person });
}

/** Writes new and changed lines of one register in one statement, however many. */
export async function saveLines<R extends RegisterName>(
  tx: Transaction,
  parkId: string,
  register: R,
  lines: readonly RegisterLines[R][],
): Promise<void> {
  if (lines.length === 0) return;
  const columns = [...FIELDS[register], 'closedOn'].map(columnOf);
  const sets = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  await tx`
    insert into ${tx(register as string)} (park_id, id, ${tx.unsafe(columns.join(', '))})
    select ${parkId}, id, ${tx.unsafe(columns.join(', '))}
    from jsonb_populate_recordset(${tx.unsafe(`null::${register}`)}, ${tx.json(lines.map(rowOf))})
    on conflict (park_id, id) do update set ${tx.unsafe(sets)}`;
}

/** The line with its columns' names. */
export function rowOf(line: object): Record<string, string | boolean | null> {
  return Object.fromEntries(Object.entries(line).map(([field, value]) => [columnOf(field), value]));
}

/** What somebody else did with a person's data. */
export interface IdentityRead {
  readonly parkId: string;
  readonly personIds: readonly string[];
  readonly readerId: string;
  readonly occasion: 'record' | 'export' | 'password';
  readonly at: Instant;
}

/** Leaves the trace that the person will see (RG13). */
export async function traceIdentityRead(sql: Queries, read: IdentityRead): Promise<void> {
  await sql`
    insert into identity_read (park_id, person_id, read_at, reader_id, occasion)
    select ${read.parkId}, id, ${read.at}, ${read.readerId}, ${read.occasion} from unnest(${[...read.personIds]}::uuid[]) id
    on conflict do nothing`;
}
