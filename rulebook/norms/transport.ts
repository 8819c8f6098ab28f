import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2026-05-01';
const clockHours = words('时段', 'time of day');
const speed = words('公里每小时', 'kilometres an hour');

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
      '广东省高速公路禁止危险化学品运输车辆通行的时段；运送水、电、气、加油站用品和医用氧的车辆以及空车除外，节假日另行通告',
      'Guangdong: window in which vehicles with hazardous chemicals are kept off motorways; except for water, power, gas, fuel stations, medical oxygen and empty vehicles; extra bans on holidays by notice',
    ),
    number: '00:00–06:00',
    unit: clockHours,
    basis: [at('dangerousGoodsTransport')],
    validFrom: '2021-11-01',
    validTo: '2026-10-31',
    region: 'CN-44',
    note: words(
      '通告有效期五年，到2026年10月31日止，请核对是否延续。',
      'The notice ran for five years to 2026-10-31: check whether it was renewed.',
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
    basis: [at('dangerousGoodsTransport')],
    validFrom: '2021-03-30',
    region: 'CN-23',
    note: words('请核对通告是否仍然有效。', 'Check whether the notice is still in force.'),
  }),
  norm({
    id: 'transport.motorway-window-shandong',
    text: words(
      '山东省2016年通告的高速公路禁止危险化学品运输车辆通行时段，原则上已被2020年起施行的办法取代',
      'Shandong: the window of a 2016 notice, in principle replaced by the measures in force from 2020',
    ),
    number: '19:00–06:00',
    unit: clockHours,
    basis: [at('dangerousGoodsTransport')],
    validFrom: '2016-12-31',
    validTo: '2019-12-31',
    region: 'CN-37',
    note: words(
      '通告的文号和施行日未查到，按2016年末起算；现行时段请以省级通告为准。',
      'Number and first day of the notice were not found, so the end of 2016 stands in; for today’s window follow the provincial notice.',
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
