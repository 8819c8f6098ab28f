import type { Me } from '#ui/api/me.ts';
import type { IconName } from '#ui/page/icon.tsx';
import type { words } from '../words.ts';

interface Place {
  readonly to: '/' | '/reminders' | '/hazards' | '/report' | '/ledger' | '/registers' | '/rules' | '/account';
  readonly name: keyof typeof words;
  readonly short: keyof typeof words;
  readonly icon: IconName;
  /** The place stands in the navigation of whoever holds one of these verbs; of everybody where left out. */
  readonly verbs?: readonly string[];
}

const PLACES: readonly Place[] = [
  { to: '/', name: 'work', short: 'workShort', icon: 'work', verbs: ['hazard.read'] },
  { to: '/reminders', name: 'reminders', short: 'remindersShort', icon: 'bell', verbs: ['hazard.read'] },
  { to: '/hazards', name: 'board', short: 'boardShort', icon: 'board', verbs: ['hazard.read'] },
  {
    to: '/report',
    name: 'report',
    short: 'reportShort',
    icon: 'report',
    verbs: ['hazard.report', 'hazard.record', 'hazard.selfReport'],
  },
  { to: '/ledger', name: 'ledger', short: 'ledgerShort', icon: 'ledger', verbs: ['hazard.figures'] },
  {
    to: '/registers',
    name: 'registers',
    short: 'registersShort',
    icon: 'registers',
    verbs: ['register.read', 'person.read'],
  },
  { to: '/rules', name: 'rules', short: 'rulesShort', icon: 'rules', verbs: ['rules.read'] },
];

export function placesOf(me: Me): readonly Place[] {
  return PLACES.filter((place) => !place.verbs || place.verbs.some((verb) => me.verbs.includes(verb)));
}

/** Where this person begins: the first place in reach, and the account where there is none. */
export function firstPlace(me: Me): Place['to'] {
  return placesOf(me)[0]?.to ?? '/account';
}
