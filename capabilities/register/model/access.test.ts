import { describe, expect, it } from 'vitest';
import type { Actor, Appointment } from '#engine/access/access.ts';
import { ROLES, type Role } from '#engine/access/roles.ts';
import { grantable, mayReadHandlers, mayReadPerson, mayWrite, readingWays, writingWays } from './access.ts';
import { REGISTERS, type RegisterName } from './registers.ts';

const actor = (role: Role, place: Omit<Appointment, 'role'> = {}): Actor => ({
  personId: 'me',
  parkId: 'park',
  appointments: [{ role, enterpriseId: 'mine', teamId: 'team', agencyId: 'agency', squadId: 'squad', ...place }],
});
const line = (register: RegisterName, enterpriseId: string) => ({
  name: 'x',
  ...(register === 'zone' ? {} : { enterpriseId }),
});

/** What each role reads and writes: `park`, `mine` (lines of its own enterprise) or nothing. */
const table: { readonly [R in Role]?: readonly [read: 'park' | 'mine', write: 'park' | 'mine' | 'none'] } = {
  safetyOfficer: ['mine', 'mine'],
  enterpriseHead: ['mine', 'mine'],
  inspector: ['park', 'none'],
  dispatcher: ['park', 'none'],
  centreHead: ['park', 'none'],
  auditor: ['park', 'none'],
  administrator: ['park', 'park'],
};
const owned: readonly RegisterName[] = ['site', 'team', 'post'];

describe.each(ROLES)('RG12 %s', (role) => {
  it.each(REGISTERS)('reads and writes %s as far as the table says', (register) => {
    const [read, write] = table[role] ?? ['none', 'none'];
    const reads = read === 'park' || (read === 'mine' && (owned.includes(register) || register === 'enterprise'));
    expect(readingWays(actor(role), register).length > 0).toBe(reads);
    const writes = write === 'park' || (write === 'mine' && owned.includes(register));
    expect(writingWays(actor(role), register).length > 0).toBe(writes);
    expect(mayWrite(actor(role), register, line(register, 'mine'))).toBe(writes);
    expect(mayWrite(actor(role), register, line(register, 'theirs'))).toBe(write === 'park');
  });
});

describe('persons', () => {
  const colleague = { id: 'other', appointments: [{ role: 'worker', enterpriseId: 'mine' }] as const };
  const stranger = { id: 'other', appointments: [{ role: 'worker', enterpriseId: 'theirs' }] as const };

  it.each(ROLES)('RG12 %s reads a colleague and a stranger as far as its reach', (role) => {
    const everyone = ['dispatcher', 'centreHead', 'administrator'].includes(role);
    const enterprise = ['safetyOfficer', 'enterpriseHead'].includes(role);
    expect(mayReadPerson(actor(role), colleague, [])).toBe(everyone || enterprise);
    expect(mayReadPerson(actor(role), stranger, [])).toBe(everyone);
    expect(mayReadPerson(actor(role), stranger, ['squad'])).toBe(everyone || role === 'inspector');
  });

  it.each(ROLES)('RG15 %s sees handlers where it may read persons', (role) => {
    const inReach = ['dispatcher', 'centreHead', 'administrator', 'inspector', 'safetyOfficer', 'enterpriseHead'];
    expect(mayReadHandlers(actor(role), { id: 'mine', squadId: 'squad' })).toBe(inReach.includes(role));
    expect(mayReadHandlers(actor(role), { id: 'theirs', squadId: null })).toBe(inReach.slice(0, 3).includes(role));
  });

  it('RG9 only an administrator gives roles', () => {
    expect(ROLES.filter((role) => grantable[role] !== undefined)).toEqual(['administrator']);
  });
});
