import { type Me, useMe } from '#ui/api/me.ts';
import { REGISTERS, type RegisterName, readingWays, type SheetName, writingWays } from '../model/index.ts';

export interface Rights {
  /** The registers that this person may read, in the order of the tabs. */
  readonly sheets: readonly SheetName[];
  readonly writes: (sheet: SheetName) => boolean;
  readonly importing: boolean;
}

/** What the person at this desk may do with the registers. */
export function useRights(): Rights {
  return rightsOf(useMe());
}

/** By the same rules as the server's. */
function rightsOf({ personId, park, appointments, verbs }: Me): Rights {
  const actor = { personId, parkId: park.id, appointments };
  const readable: SheetName[] = REGISTERS.filter((register) => readingWays(actor, register).length > 0);
  const writes = (sheet: SheetName) =>
    sheet === 'person' ? verbs.includes('person.write') : writingWays(actor, sheet as RegisterName).length > 0;
  return {
    sheets: verbs.includes('person.read') ? [...readable, 'person' as const] : readable,
    writes,
    importing: writes('zone') && verbs.includes('person.write'),
  };
}
