import type { Basis } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2026-05-01';
const clockHours = words('时段', 'time of day');
const speed = words('公里每小时', 'kilometres an hour');

/** The notices of the provinces, by the titles under which they were reprinted; their numbers were not found. */
const GUANGDONG: Basis = {
  law: words(
    '广东省公安厅等五部门关于危险货物运输车辆限时禁行高速公路的通告',
    'Notice of the Guangdong police and four other departments on hours closed to dangerous goods on motorways',
  ),
  article: null,
  document: null,
};
const HEILONGJIANG: Basis = {
  law: words(
    '黑龙江省公安厅关于调整运输危险化学品车辆在全省高速公路范围内通行交通管制措施的通告',
    'Notice of the Heilongjiang police on traffic control of vehicles with hazardous chemicals on motorways',
  ),
  article: null,
  document: null,
};
const SHANDONG: Basis = {
  law: words(
    '山东省公安厅、山东省安全生产监督管理局关于限制危险物品运输车辆夜间通行高速公路的通告',
    'Notice of the Shandong police and work-safety authority on night limits for dangerous goods on motorways',
  ),
  article: null,
  document: null,
};

/** Hazardous goods on the road: duties, and local windows as data with their days. */
export const TRANSPORT_NORMS: readonly Norm[] = [
  norm({
    id: 'transport.restricted-areas',
    text: words(
      '未经公安机关批准，运输危险化学品的车辆不得进入限制通行的区域；区域由县级公安机关划定或者会同有关部门划定，并设置明显标志',
      'Without police approval no vehicle with hazardous chemicals enters a restricted area; the county police set and mark the areas',
    ),
    basis: [at('hazardousChemicals', '第七十条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'transport.stop',
    text: words('连续驾驶后每次停车休息时间，不少于', 'Each stop after a drive, at least'),
    number: '20',
    unit: words('分钟', 'minutes'),
    basis: [at('hazardousChemicals', '第六十九条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'transport.escort',
    text: words(
      '配备押运人员，保证所运输的危险化学品处于押运人员的监控之下',
      'An escort travels along and keeps the goods under watch',
    ),
    basis: [at('hazardousChemicals', '第六十九条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'transport.positioning',
    text: words(
      '安装卫星定位监控装置，不得拆除、关闭或者屏蔽信号，不得删除、篡改监控数据',
      'Satellite positioning is installed; it may not be removed, closed or shielded, nor its data deleted or altered',
    ),
    basis: [at('hazardousChemicals', '第六十八条第四款')],
    validFrom: FROM,
  }),
  norm({
    id: 'transport.shipper-list',
    text: words(
      '托运人提交电子或者纸质的危险货物托运清单，并提供安全技术说明书和安全标签',
      'The shipper gives the list, electronic or on paper, with safety data sheet and label',
    ),
    basis: [at('hazardousChemicals', '第八十二条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'transport.loader-checks',
    text: words(
      '装货人在充装或者装载前履行查验责任，并按照标准要求作业',
      'The loader checks before filling or loading and works to the standard',
    ),
    basis: [at('hazardousChemicals', '第八十二条第三款')],
    validFrom: FROM,
  }),
  norm({
    id: 'transport.motorway-window',
    text: words(
      '在高速公路上限制危险化学品运输车辆通行的，限制时段应当在0时至6时之间确定',
      'Where vehicles with hazardous chemicals are kept off motorways, the window lies within 00:00 to 06:00',
    ),
    number: '00:00–06:00',
    unit: clockHours,
    basis: [at('dangerousGoodsTransport')],
    validFrom: '2020-01-01',
  }),
  norm({
    id: 'transport.motorway-window-guangdong',
    text: words(
      '广东省高速公路禁止危险货物运输车辆通行的时段；保障水、电、气、加油（气）站、应急航空救援和医用氧的车辆以及空车除外，节假日另行通告',
      'Guangdong: window in which vehicles with dangerous goods are kept off motorways; except for water, power, gas, fuel stations, air rescue, medical oxygen and empty vehicles; extra bans on holidays by notice',
    ),
    number: '00:00–06:00',
    unit: clockHours,
    basis: [GUANGDONG, at('dangerousGoodsTransport')],
    validFrom: '2021-11-01',
    validTo: '2026-10-31',
    region: 'CN-44',
    note: words(
      '通告按转载文本收录，文号未查到；有效期五年，到2026年10月31日止，请核对是否延续。',
      'Taken from a reprint of the notice, its number was not found. It ran for five years to 2026-10-31: check whether it was renewed.',
    ),
  }),
  norm({
    id: 'transport.motorway-window-heilongjiang',
    text: words(
      '黑龙江省高速公路禁止危险化学品运输车辆通行的时段',
      'Heilongjiang: window in which vehicles with hazardous chemicals are kept off motorways',
    ),
    number: '00:00–06:00',
    unit: clockHours,
    basis: [HEILONGJIANG, at('dangerousGoodsTransport')],
    validFrom: '2021-03-30',
    region: 'CN-23',
    note: words(
      '通告按转载文本收录，文号未查到；请核对通告是否仍然有效。',
      'Taken from a reprint of the notice, its number was not found: check whether it is still in force.',
    ),
  }),
  norm({
    id: 'transport.motorway-window-shandong',
    text: words(
      '山东省早年通告的高速公路禁止危险物品运输车辆通行时段，现已不再适用',
      'Shandong: the window of an early notice, no longer in use',
    ),
    number: '19:00–06:00',
    unit: clockHours,
    basis: [SHANDONG],
    validFrom: '2016-12-31',
    validTo: '2019-01-14',
    region: 'CN-37',
    verified: false,
    note: words(
      '省级通告的原文不在手边，起始日有2015年11月1日和2016年11月1日两种转载，此处以2016年末代替；据新闻报道，2019年1月15日起改为22时至次日6时，2021年4月20日起改为0时至6时。请核对省级通告，以现行通告为准。',
      'The province’s own notice is not in hand. Reprints give 2015-11-01 and 2016-11-01 as its first day, so the end of 2016 stands in. By press reports the window became 22:00 to 06:00 on 2019-01-15 and 00:00 to 06:00 on 2021-04-20. Check the provincial notice; the one in force prevails.',
    ),
  }),
  norm({
    id: 'transport.speed-motorway',
    text: words('危险货物运输车辆在高速公路上的最高车速', 'Top speed of dangerous-goods vehicles on motorways'),
    number: '80',
    unit: speed,
    basis: [at('dangerousGoodsTransport')],
    validFrom: '2020-01-01',
    verified: false,
    note: words('出自记忆，使用前请核对办法原文。', 'From memory: check the measures before relying on it.'),
  }),
  norm({
    id: 'transport.speed-other-roads',
    text: words('危险货物运输车辆在其他道路上的最高车速', 'Top speed of dangerous-goods vehicles on other roads'),
    number: '60',
    unit: speed,
    basis: [at('dangerousGoodsTransport')],
    validFrom: '2020-01-01',
    verified: false,
    note: words('出自记忆，使用前请核对办法原文。', 'From memory: check the measures before relying on it.'),
  }),
];
