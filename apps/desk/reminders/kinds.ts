import type { ComponentType } from 'react';
import { hazardReminders } from '#capabilities/hazard/web/reminders.tsx';
import type { Words } from '#ui/words/words.ts';
import type { MatterRow } from './queries.ts';

/** How the matters of one capability stand in the list of reminders. */
interface MatterKind {
  /** The short name of each of its clocks. */
  readonly clockWords: Readonly<Record<string, Words>>;
  /** The link to the matter with its summary, code and place. */
  readonly What: ComponentType<{ row: MatterRow }>;
  /** The name of the enterprise that the matter is about. */
  readonly Enterprise: ComponentType<{ row: MatterRow }>;
}

/** By the letters that the codes of its matters begin with. */
const kinds: Readonly<Record<string, MatterKind>> = { HZ: hazardReminders };

/** Throws for a capability that this desk does not know: the page then says that it must be loaded anew. */
export function kindOf({ code }: MatterRow): MatterKind {
  const kind = kinds[code.slice(0, 2)];
  if (kind === undefined) throw new Error(`reminders know no matter like ${code}`);
  return kind;
}
