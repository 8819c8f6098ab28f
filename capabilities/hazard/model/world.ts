import type { Circumstances } from '#engine/flow/decider.ts';
import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { HazardState } from './hazard.ts';

/** Look-ups in the park's registers; `null` for an id that the park does not have (or has closed). */
export interface ParkRegister {
  enterprise(id: string): { readonly squadId: string | null } | null;
  team(id: string): { readonly enterpriseId: string } | null;
  zone(id: string): object | null;
  site(id: string): { readonly zoneId: string; readonly enterpriseId: string | null } | null;
  squad(id: string): { readonly agencyId: string } | null;
  person(id: string): { readonly enterpriseIds: readonly string[] } | null;
}

/** What deciding about a hazard needs to know beyond the hazard itself. */
export interface HazardWorld extends Circumstances {
  readonly register: ParkRegister;
  /** The rule book and the calendar as they hold in this park now. */
  readonly rules: ParkRules;
  /** Is this the id of a kind in the rule book today? */
  readonly knowsKind: (kind: string) => boolean;
  /** The hazard that `merge` names, when the park has it and the person may see it. */
  readonly mergeTarget: { readonly state: HazardState; readonly isItself: boolean } | null;
  /** The last hazard of the same kind at the same place that was struck off within a year. */
  readonly recurrenceOf: string | null;
}
