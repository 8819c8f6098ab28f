import { hash, randomBytes } from 'node:crypto';
import type { Sql } from '#platform/db/connect.ts';
import { findMember, type Member } from './people.ts';

/** A working day and a night shift after it. */
const LIFE_MS = 16 * 60 * 60 * 1000;
/** How long this process may trust what it read: a revoked session or a changed role is felt everywhere within this time. */
const TRUST_MS = 5_000;
const REMEMBERED = 20_000;

export interface Sessions {
  /** Opens a session and gives the token for the cookie; the token itself is stored nowhere. */
  open(login: string): Promise<string>;
  find(token: string): Promise<Member | null>;
  close(token: string): Promise<void>;
  /** Ends every session of a login, e.g. after a change of password. */
  closeAll(login: string): Promise<void>;
  /** Forgets what was read, e.g. after a person's roles changed in this process. */
  forget(): void;
}

export function createSessions(sql: Sql, clock: () => number = Date.now): Sessions {
  const remembered = new Map<string, { member: Member | null; until: number }>();

  async function read(tokenHash: string): Promise<Member | null> {
    const [row] = await sql<{ login: string }[]>`
      select login from session where token_hash = ${tokenHash} and expires_at > ${new Date(clock()).toISOString()}`;
    return row === undefined ? null : findMember(sql, row.login);
  }

  return {
    async open(login) {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      const [created, expires] = [new Date(now).toISOString(), new Date(now + LIFE_MS).toISOString()];
      await sql`delete from session where expires_at < ${created}`;
      await sql`insert into session (token_hash, login, created_at, expires_at) values (${digest(token)}, ${login}, ${created}, ${expires})`;
      return token;
    },
    async find(token) {
      const key = digest(token);
      const known = remembered.get(key);
      if (known !== undefined && known.until > clock()) return known.member;
      const member = await read(key);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, { member, until: clock() + TRUST_MS });
      return member;
    },
    async close(token) {
      await sql`delete from session where token_hash = ${digest(token)}`;
      remembered.delete(digest(token));
    },
    async closeAll(login) {
      await sql`delete from session where login = ${login}`;
      remembered.clear();
    },
    forget: () => remembered.clear(),
  };
}

function digest(token: string): string {
  return hash('sha256', token, 'hex');
}
