import type { Appointment } from '#engine/access/access.ts';
import type { Role } from '#engine/access/roles.ts';

export const PLACES = ['enterpriseId', 'teamId', 'agencyId', 'squadId'] as const;
export type Place = (typeof PLACES)[number];

/** The places that a role asks for and those that it may name besides. A role without a row does not compile. */
interface Scope {
  readonly needs: readonly Place[];
  readonly may: readonly Place[];
}

const park: Scope = { needs: [], may: [] };
const fromAgency: Scope = { needs: [], may: ['agencyId'] };
const enterprise: Scope = { needs: ['enterpriseId'], may: [] };

export const scopes: Readonly<Record<Role, Scope>> = {
  worker: { needs: ['enterpriseId'], may: ['teamId'] },
  teamLeader: { needs: ['enterpriseId', 'teamId'], may: [] },
  safetyOfficer: enterprise,
  enterpriseHead: enterprise,
  inspector: { needs: ['squadId'], may: ['agencyId'] },
  enforcementOfficer: { needs: ['agencyId'], may: [] },
  intake: fromAgency,
  mediator: fromAgency,
  lawyer: fromAgency,
  coordinator: fromAgency,
  counsellor: fromAgency,
  arbitrator: fromAgency,
  liaison: fromAgency,
  expert: fromAgency,
  dispatcher: park,
  centreHead: park,
  trafficOfficer: fromAgency,
  gateGuard: park,
  auditor: fromAgency,
  union: park,
  administrator: park,
};

/** Two appointments are the same when role and every place are. */
export function appointmentKey(appointment: Appointment): string {
  return [appointment.role, ...PLACES.map((place) => appointment[place] ?? '')].join('|');
}

/** In one order, so that equal sets compare equal. */
export function sortedAppointments(appointments: readonly Appointment[]): Appointment[] {
  return [...appointments].sort((a, b) => (appointmentKey(a) < appointmentKey(b) ? -1 : 1));
}

export function sameAppointments(a: readonly Appointment[], b: readonly Appointment[]): boolean {
  const keys = (all: readonly Appointment[]) => sortedAppointments(all).map(appointmentKey).join();
  return keys(a) === keys(b);
}
