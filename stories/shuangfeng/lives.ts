import { unsafeActs } from './hazards/acts.ts';
import { eastSouth } from './hazards/east-south.ts';
import { northWest } from './hazards/north-west.ts';
import { byNotice } from './hazards/notices.ts';
import { freshReports } from './hazards/reports.ts';
import type { Life } from './steps.ts';

/**
 * What the police post of a border chemical park reports, with invented plants: 34 hazards found with the emergency and fire
 * services, 28 fixed on the spot and 6 by deadline notice, all struck off; 13 unsafe acts corrected in five enterprises,
 * counted apart; and three workers' reports that still wait for the visitor.
 */
export const lives: readonly Life[] = [...northWest, ...eastSouth, ...byNotice, ...unsafeActs, ...freshReports];
