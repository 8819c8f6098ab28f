import type { Flow } from '#engine/flow/flow.ts';
import type { ChangeState } from './change.ts';
import type { RuleCommandName } from './commands.ts';

/** A change's whole life (RULES.md RB1-RB10). An override ends by its own last day or by another change, an ending. */
export const ruleChangeFlow: Flow<ChangeState, RuleCommandName> = {
  name: 'ruleChange',
  start: 'unproposed',
  ends: ['inForce', 'refused', 'withdrawn'],
  table: {
    unproposed: { proposeOverride: ['proposed'], proposeEnding: ['proposed'], proposeNotice: ['proposed'] },
    proposed: { approve: ['inForce'], refuse: ['refused'], withdraw: ['withdrawn'] },
    inForce: {},
    refused: {},
    withdrawn: {},
  },
};
