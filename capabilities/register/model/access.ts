import { type Actor, can, type Grants, type Subject, type Way, waysOf } from '#engine/access/access.ts';
import { ROLES, type Role } from '#engine/access/roles.ts';
import type { AnyLine, Person, RegisterName } from './registers.ts';

export type RegisterVerb = 'register.read' | 'register.write' | 'person.read' | 'person.write';

/**
 * Who may do what with the registers. The administrator keeps accounts and registers and holds no verb of any content;
 * an enterprise keeps its own teams, posts and sites. The directory of names needs no verb: it is for everyone signed in.
 */
export const registerGrants: Grants<RegisterVerb> = {
  worker: {},
  teamLeader: {},
  safetyOfficer: { 'register.read': 'enterprise', 'register.write': 'enterprise', 'person.read': 'enterprise' },
  enterpriseHead: { 'register.read': 'enterprise', 'register.write': 'enterprise', 'person.read': 'enterprise' },
  inspector: { 'register.read': 'park', 'person.read': 'squad' },
  enforcementOfficer: {},
  intake: {},
  mediator: {},
  lawyer: {},
  coordinator: {},
  counsellor: {},
  arbitrator: {},
  liaison: {},
  expert: {},
  dispatcher: { 'register.read': 'park', 'person.read': 'park' },
  centreHead: { 'register.read': 'park', 'person.read': 'park' },
  trafficOfficer: {},
  gateGuard: {},
  auditor: { 'register.read': 'park' },
  union: {},
  administrator: {
    'register.read': 'park',
    'register.write': 'park',
    'person.read': 'park',
    'person.write': 'park',
  },
};

/** Which roles a holder of a role may give to others. Nobody but the administrator gives any, and never to themselves. */
export const grantable: { readonly [R in Role]?: readonly Role[] } = { administrator: ROLES };

/** Registers whose lines belong to an enterprise, which may keep them itself. */
export const ENTERPRISE_REGISTERS: readonly RegisterName[] = ['site', 'team', 'post'];

/** Ways to read a register. Lines that belong to no enterprise are read with the whole park in reach, or not at all. */
export function readingWays(actor: Actor, register: RegisterName): Way[] {
  return waysIn(actor, register === 'enterprise' || ENTERPRISE_REGISTERS.includes(register), 'register.read');
}

/** Ways to write a register: an enterprise's own line is kept by the park, its sites, teams and posts by itself. */
export function writingWays(actor: Actor, register: RegisterName): Way[] {
  return waysIn(actor, ENTERPRISE_REGISTERS.includes(register), 'register.write');
}

function waysIn(actor: Actor, enterprises: boolean, verb: RegisterVerb): Way[] {
  return waysOf(registerGrants, actor, verb).filter(({ reach }) => enterprises || reach === 'park');
}

/** May the actor write this very line? */
export function mayWrite(actor: Actor, register: RegisterName, line: Omit<AnyLine, 'id' | 'closedOn'>): boolean {
  const owned = ENTERPRISE_REGISTERS.includes(register) && 'enterpriseId' in line;
  const enterpriseId = owned ? (line.enterpriseId as string | null) : null;
  return can(registerGrants, actor, 'register.write', {
    parkId: actor.parkId,
    enterpriseId: enterpriseId ?? undefined,
  });
}

/**
 * May the actor read this person's record? One of the places where the person serves must be in reach; `watchedBy` are the
 * squads that answer for the person's enterprises.
 */
export function mayReadPerson(
  actor: Actor,
  person: Pick<Person, 'id' | 'appointments'>,
  watchedBy: readonly string[],
): boolean {
  return personSubjects(actor.parkId, person, watchedBy).some((subject) =>
    can(registerGrants, actor, 'person.read', subject),
  );
}

function personSubjects(
  parkId: string,
  { id, appointments }: Pick<Person, 'id' | 'appointments'>,
  watchedBy: readonly string[],
): Subject[] {
  return [
    { parkId, ownerId: id },
    ...appointments.map(({ role: _role, ...place }) => ({ parkId, ...place })),
    ...watchedBy.map((squadId) => ({ parkId, squadId })),
  ];
}

/** The people of an enterprise who can be named handler of its hazards (整改责任人), first choice first. */
export const HANDLER_ROLES: readonly Role[] = ['safetyOfficer', 'teamLeader', 'enterpriseHead'];

/** May the actor see who can be named handler in this enterprise? */
export function mayReadHandlers(actor: Actor, enterprise: { readonly id: string; readonly squadId: string | null }) {
  const subject = { parkId: actor.parkId, enterpriseId: enterprise.id, squadId: enterprise.squadId ?? undefined };
  return can(registerGrants, actor, 'person.read', subject);
}
