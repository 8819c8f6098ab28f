import { type FieldTable, line, photos, words } from './fields.ts';

/** What was found; photos come first, they are quick. */
const what = {
  photos: photos({ zh: '照片', en: 'Photos' }, { optional: true }),
  nature: { as: 'nature', label: { zh: '性质', en: 'Nature' } },
  description: words(
    { zh: '情况', en: 'What was found' },
    { hint: { zh: '写清楚是什么、有什么危险。不要写人名。', en: 'What it is and why it is dangerous. Name nobody.' } },
  ),
  kind: { as: 'kind', label: { zh: '类别', en: 'Kind' } },
} as const;

/** Where it was found. */
const where = {
  enterpriseId: { as: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, optional: true },
  zoneId: { as: 'zone', label: { zh: '片区', en: 'Zone' } },
  siteId: { as: 'site', label: { zh: '场所部位', en: 'Site' }, optional: true },
  placeWords: line(
    { zh: '具体位置', en: 'Exact place' },
    { optional: true, hint: { zh: '如：三层东侧 2 号配电箱', en: 'E.g. third floor, east side, switch box 2' } },
  ),
  teamId: { as: 'team', label: { zh: '班组', en: 'Team' }, optional: true },
  point: { as: 'point', label: { zh: '坐标', en: 'Position' }, optional: true },
} as const;

const source = (inspection: boolean) =>
  ({
    as: 'choice',
    label: { zh: '来源', en: 'Source' },
    options: [
      inspection
        ? { value: 'inspection', label: { zh: '检查发现', en: 'Inspection' } }
        : { value: 'worker', label: { zh: '本人发现', en: 'I saw it' } },
      { value: 'alarm', label: { zh: '报警发现', en: 'Alarm' } },
      { value: 'drill', label: { zh: '演练发现', en: 'Drill' } },
    ],
  }) as const;

export const findingFields: Pick<FieldTable, 'report' | 'record' | 'selfReport'> = {
  report: { ...what, ...where, source: source(false) },
  record: {
    ...what,
    level: { as: 'level', label: { zh: '等级', en: 'Level' } },
    basis: line({ zh: '依据条款', en: 'Clause' }, { optional: true, most: 400 }),
    ...where,
    source: source(true),
  },
  selfReport: { ...what, ...where, enterpriseId: { as: 'enterprise', label: { zh: '企业', en: 'Enterprise' } } },
};
