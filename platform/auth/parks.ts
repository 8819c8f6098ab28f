import { randomUUID } from 'node:crypto';
import type { Role } from '#engine/access/roles.ts';
import type { Sql } from '#platform/db/connect.ts';
import { hashPassword } from './password.ts';

export interface NewPark {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Offers log-in without a password; never for a real park. */
  readonly demo: boolean;
}

/** Opens a park. Needs the owner's rights: the running server cannot make one. */
export async function openPark(owner: Sql, { id, nameZh, nameEn, demo }: NewPark): Promise<void> {
  await owner`insert into park (id, name_zh, name_en, demo) values (${id}, ${nameZh}, ${nameEn}, ${demo})`;
}

export interface NewAccount {
  readonly parkId: string;
  readonly login: string;
  readonly name: string;
  readonly title: string;
  /** A park-wide role, e.g. the first administrator. Roles with a place are given in the registers. */
  readonly role: Role;
  readonly password: string;
}

/** A person with one park-wide role and an account; answers the person's id. */
export async function addAccount(
  sql: Sql,
  { parkId, login, name, title, role, password }: NewAccount,
): Promise<string> {
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  await sql.begin(async (tx) => {
    await tx`insert into person (park_id, id, name, title) values (${parkId}, ${id}, ${name}, ${title})`;
    await tx`insert into appointment (park_id, person_id, role) values (${parkId}, ${id}, ${role})`;
    await tx`insert into account (login, park_id, person_id, password_hash) values (${login}, ${parkId}, ${id}, ${passwordHash})`;
  });
  return id;
}

/** Gives an account a new password and ends its sessions; `false` when there is no such account. */
export async function setPassword(sql: Sql, login: string, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  const changed =
    await sql`update account set password_hash = ${passwordHash} where login = ${login} and closed_at is null returning login`;
  await sql`delete from session where login = ${login}`;
  return changed.length > 0;
}
