import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

/** 信访工作条例: the clocks of a petition, from receipt to the re-review. */
export const PETITION_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'petition.handle',
    text: words('办结信访事项（申诉求决类）', 'Conclude a petition that seeks redress'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('受理', 'acceptance'),
    counting: ['C1', 'C3', 'C10'],
    extension: {
      number: 30,
      unit: 'day',
      approval: words(
        '经本机关、单位负责人批准，并告知信访人延期理由',
        'approved by the head of the body; the petitioner is told why',
      ),
    },
    basis: [at('petition', '第三十四条')],
    validFrom: '2022-05-01',
  }),
];
