import type { Role } from './roles.ts';

/**
 * How far a grant reaches. `own` and `assignment` look at the person, the others at where the person's role is held.
 * Nothing reaches beyond the actor's own park.
 */
export type Reach = 'park' | 'agency' | 'squad' | 'enterprise' | 'team' | 'assignment' | 'own';

/** One role of one person, with the place where it is held. */
export interface Appointment {
  readonly role: Role;
  readonly enterpriseId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly squadId?: string | undefined;
}

/** Whoever acts: a logged-in person. */
export interface Actor {
  readonly personId: string;
  readonly parkId: string;
  readonly appointments: readonly Appointment[];
}

/** What the actor acts upon, as far as access must know it. Lists may be empty, ids absent. */
export interface Subject {
  readonly parkId: string;
  readonly enterpriseId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly squadId?: string | undefined;
  /** Persons to whom the matter is given by name. */
  readonly assigned?: readonly string[] | undefined;
  /** Who brought it in. */
  readonly ownerId?: string | undefined;
}

/** Which role may use which verb, and how far. A role that has no row does not compile. */
export type Grants<Verb extends string> = { readonly [R in Role]: { readonly [V in Verb]?: Reach | readonly Reach[] } };

/** One way in which the actor may use a verb, with the place it reaches. Views turn it into SQL, `can` tests it. */
export interface Way {
  readonly reach: Reach;
  readonly appointment: Appointment;
}

/** Every way in which the actor may use `verb`; none means never. The same list serves one decision and a whole page. */
export function waysOf<Verb extends string>(grants: Grants<Verb>, actor: Actor, verb: Verb): Way[] {
  return actor.appointments.flatMap((appointment) => {
    const granted: Reach | readonly Reach[] = grants[appointment.role][verb] ?? [];
    return (typeof granted === 'string' ? [granted] : granted).map((reach) => ({ reach, appointment }));
  });
}

/** May the actor use `verb` on `subject`? Another park is always out of reach. */
export function can<Verb extends string>(grants: Grants<Verb>, actor: Actor, verb: Verb, subject: Subject): boolean {
  if (actor.parkId !== subject.parkId) return false;
  return waysOf(grants, actor, verb).some((way) => covers(way, actor, subject));
}

function covers({ reach, appointment }: Way, actor: Actor, subject: Subject): boolean {
  switch (reach) {
    case 'park':
      return true;
    case 'agency':
      return same(appointment.agencyId, subject.agencyId);
    case 'squad':
      return same(appointment.squadId, subject.squadId);
    case 'enterprise':
      return same(appointment.enterpriseId, subject.enterpriseId);
    case 'team':
      return same(appointment.enterpriseId, subject.enterpriseId) && same(appointment.teamId, subject.teamId);
    case 'assignment':
      return subject.assigned?.includes(actor.personId) ?? false;
    case 'own':
      return same(actor.personId, subject.ownerId);
  }
}

/** Two absent ids are not the same place: a grant without a place reaches nothing. */
function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}
