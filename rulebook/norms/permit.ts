import type { Words } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2022-10-01';
const CHECK = words(
  '出自记忆（GB 30871-2022），使用前请核对标准原文。',
  'From memory (GB 30871-2022): check the standard before relying on it.',
);
const metres = words('米', 'metres');
const tonnes = words('吨', 'tonnes');
const oxygen = words('氧含量（体积分数，%）', 'oxygen, per cent by volume');

/** A number of the standard that was not read in it. */
function unread(id: string, text: Words, number: string | null = null, unit: Words | null = null): Norm {
  return norm({
    id,
    text,
    number,
    unit,
    basis: [at('specialOperations')],
    validFrom: FROM,
    verified: false,
    note: CHECK,
  });
}

/** Special operations, GB 30871-2022: what is not a validity. */
export const PERMIT_NORMS: readonly Norm[] = [
  norm({
    id: 'permit.scope',
    text: words(
      '危险化学品企业强制执行，工贸企业参照执行',
      'Mandatory for hazardous-chemical enterprises, a reference for other industry',
    ),
    basis: [at('specialOperations')],
    validFrom: FROM,
  }),
  norm({
    id: 'permit.temporary-power-linked',
    text: words(
      '临时用电与动火、受限空间等作业关联的，有效期与该作业票相同',
      'Temporary power for hot work or a confined space is valid as long as that permit',
    ),
    basis: [at('specialOperations')],
    validFrom: FROM,
  }),
  unread('permit.confined-space-oxygen', words('受限空间内的氧含量', 'Oxygen in a confined space'), '19.5–21', oxygen),
  unread(
    'permit.confined-space-oxygen-rich',
    words('富氧环境下的氧含量，不应大于', 'Oxygen in an oxygen-rich place, not above'),
    '23.5',
    oxygen,
  ),
  unread('permit.height-grade-1', words('一级高处作业的作业高度', 'Height of grade I work at height'), '2–5', metres),
  unread('permit.height-grade-2', words('二级高处作业的作业高度', 'Height of grade II work at height'), '5–15', metres),
  unread(
    'permit.height-grade-3',
    words('三级高处作业的作业高度', 'Height of grade III work at height'),
    '15–30',
    metres,
  ),
  unread('permit.height-grade-4', words('四级高处作业的作业高度', 'Height of grade IV work at height'), '≥30', metres),
  unread(
    'permit.height-upgrade',
    words(
      '有标准列明的危险因素的，高处作业升高一级管理',
      'With the hazards that the standard lists, work at height goes up one grade',
    ),
  ),
  unread('permit.blind-plate', words('一块盲板一张作业票', 'One permit for each blind plate')),
  unread('permit.lifting-grade-1', words('一级吊装作业的重物质量', 'Load of grade I lifting'), '>100', tonnes),
  unread('permit.lifting-grade-2', words('二级吊装作业的重物质量', 'Load of grade II lifting'), '40–100', tonnes),
  unread('permit.lifting-grade-3', words('三级吊装作业的重物质量', 'Load of grade III lifting'), '<40', tonnes),
  unread(
    'permit.earth-and-road',
    words(
      '动土作业、断路作业的有效期以作业票载明的时间为准',
      'Earth work and road closing are valid as the permit says',
    ),
  ),
  unread('permit.copies', words('作业票的份数', 'Copies of a permit'), '3', words('份', 'copies')),
  unread(
    'permit.hot-work-upgrade',
    words(
      '节假日、公休日、夜间和其他特殊时段，动火作业升高一级管理',
      'On holidays, at night and at special times hot work goes up one grade',
    ),
  ),
];
