import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const validFrom = '2022-05-01';

/** 信访工作条例: what holds beside its clocks. */
export const PETITION_NORMS: readonly Norm[] = [
  norm({
    id: 'petition.representatives',
    text: words(
      '多人走访提出共同信访事项的，应当推选代表，代表人数不得超过这个数',
      'Several people who visit over a common matter choose representatives, no more than this number',
    ),
    number: '5',
    unit: words('人', 'people'),
    basis: [at('petition', '第二十条第三款')],
    validFrom,
  }),
  norm({
    id: 'petition.closed-after-re-review',
    text: words(
      '对复核意见不服，仍以同一事实和理由提出的，不再受理',
      'The same facts and reasons again after the re-review are not accepted',
    ),
    basis: [at('petition', '第三十六条第三款')],
    validFrom,
  }),
  norm({
    id: 'petition.no-retaliation',
    text: words('任何组织和个人不得打击报复信访人', 'No organisation or person may retaliate against a petitioner'),
    basis: [at('petition', '第十八条第四款')],
    validFrom,
  }),
  norm({
    id: 'petition.no-passing-on',
    text: words(
      '不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位',
      'A complaint and what is known of it may not be passed to the person or unit complained about',
    ),
    basis: [at('petition', '第三十条第三款')],
    validFrom,
  }),
  norm({
    id: 'petition.recusal',
    text: words(
      '工作人员与信访事项或者信访人有直接利害关系的，应当回避',
      'Officials with a direct interest in the matter or the petitioner recuse themselves',
    ),
    basis: [at('petition', '第二十八条第三款')],
    validFrom,
  }),
  norm({
    id: 'petition.suggestions',
    text: words(
      '对建议意见类事项认真研究论证，合理可行的采纳或者部分采纳，并予以回复；条例没有写天数',
      'Suggestions are studied, adopted in whole or part where sound, and answered; no number of days is given',
    ),
    basis: [at('petition', '第二十九条第一款')],
    validFrom,
  }),
  norm({
    id: 'petition.other-procedures',
    text: words(
      '应当通过仲裁、诉讼、复议、裁决、确认、许可、处罚等程序处理的，导入相应程序，不在信访内部消化',
      'What belongs to arbitration, court, reconsideration, licensing or penalty goes into that procedure and is not swallowed by the petition',
    ),
    basis: [at('petition', '第三十一条')],
    validFrom,
  }),
];
