import type { AgencyKind, SiteKind } from '#capabilities/register/model/index.ts';

/** 红柳滩: an invented park near a border. Plants are named after plants, stones and animals of the desert; none exists. */
export const PARK = { id: 'hongliutan', nameZh: '红柳滩化工园区', nameEn: 'Hongliutan Chemical Park' } as const;

export const zones = {
  north: '北区（精细化工）',
  west: '西区（新材料）',
  east: '东区（仓储物流）',
  south: '南区（综合加工）',
  common: '公共区（管廊与道路）',
} as const;
export type ZoneKey = keyof typeof zones;

export const agencies = {
  police: { name: '红柳滩园区警务室', kind: 'police' },
  emergency: { name: '红柳滩应急管理站', kind: 'emergency' },
  fire: { name: '红柳滩消防救援站', kind: 'fire' },
  park: { name: '红柳滩园区管委会', kind: 'park' },
} as const satisfies Record<string, { name: string; kind: AgencyKind }>;
export type AgencyKey = keyof typeof agencies;

/** 按片区、按行业编组 */
export const squads = {
  north: { name: '危化检查一组', agency: 'emergency', area: '北区', trade: '精细化工、氯碱、医药中间体' },
  west: { name: '危化检查二组', agency: 'emergency', area: '西区', trade: '树脂、涂料、工业气体' },
  east: { name: '仓储装卸检查组', agency: 'fire', area: '东区', trade: '危险品仓储、油品储运、货运' },
  south: { name: '综合检查组', agency: 'police', area: '南区', trade: '机械、木制品、饲料、包装等一般行业' },
} as const satisfies Record<string, { name: string; agency: AgencyKey; area: string; trade: string }>;
export type SquadKey = keyof typeof squads;

export interface Plant {
  readonly name: string;
  readonly trade: string;
  readonly zone: ZoneKey & SquadKey;
  readonly hazardous?: true;
  readonly key?: true;
  readonly idle?: true;
  readonly sites: Readonly<Record<string, readonly [name: string, kind: SiteKind]>>;
  readonly teams?: Readonly<Record<string, readonly [name: string, ...posts: string[]]>>;
}

const chemical = { hazardous: true } as const;
const keyUnit = { hazardous: true, key: true } as const;

/** 15 涉危企业 */
const hazardous = {
  suosuo: {
    ...keyUnit,
    name: '梭梭精细化工厂',
    trade: '精细化工中间体',
    zone: 'north',
    sites: {
      hall: ['合成车间', 'hall'],
      tank: ['原料罐区', 'tankFarm'],
      bay: ['装卸栈台', 'loadingBay'],
      store: ['成品仓库', 'warehouse'],
    },
    teams: { synth: ['合成班', '反应岗', '巡检岗'], load: ['装卸班', '装卸岗'] },
  },
  shazao: {
    ...keyUnit,
    name: '沙枣溶剂厂',
    trade: '有机溶剂',
    zone: 'north',
    sites: { hall: ['精馏车间', 'hall'], tank: ['溶剂罐区', 'tankFarm'], bay: ['装卸栈台', 'loadingBay'] },
    teams: { distil: ['精馏班', '精馏岗', '中控岗'] },
  },
  jiji: {
    ...chemical,
    name: '芨芨草助剂厂',
    trade: '塑料助剂',
    zone: 'north',
    sites: { hall: ['造粒车间', 'hall'], store: ['原料仓库', 'warehouse'] },
  },
  luotuoci: {
    ...keyUnit,
    name: '骆驼刺氯碱厂',
    trade: '氯碱',
    zone: 'north',
    sites: {
      hall: ['电解车间', 'hall'],
      tank: ['液碱罐区', 'tankFarm'],
      bay: ['气瓶充装间', 'loadingBay'],
      power: ['整流配电室', 'utility'],
    },
    teams: { cell: ['电解班', '电解岗', '整流岗'] },
  },
  rourong: {
    ...keyUnit,
    name: '肉苁蓉医药中间体厂',
    trade: '医药中间体',
    zone: 'north',
    sites: { hall: ['提取车间', 'hall'], store: ['危化品暂存间', 'warehouse'] },
  },
  shahao: {
    ...chemical,
    name: '沙蒿农药制剂厂',
    trade: '农药制剂',
    zone: 'north',
    sites: { hall: ['制剂车间', 'hall'], store: ['原药仓库', 'warehouse'] },
  },
  huyang: {
    ...keyUnit,
    name: '胡杨树脂厂',
    trade: '合成树脂',
    zone: 'west',
    sites: { hall: ['聚合车间', 'hall'], tank: ['单体罐区', 'tankFarm'], store: ['树脂仓库', 'warehouse'] },
    teams: { poly: ['聚合班', '聚合岗'] },
  },
  baici: {
    ...chemical,
    name: '白刺涂料厂',
    trade: '涂料',
    zone: 'west',
    sites: { hall: ['调漆车间', 'hall'], store: ['稀料库', 'warehouse'] },
  },
  shaguai: {
    ...chemical,
    name: '沙拐枣胶粘剂厂',
    trade: '胶粘剂',
    zone: 'west',
    sites: { hall: ['配胶车间', 'hall'], store: ['原料库', 'warehouse'] },
  },
  yanzhua: {
    ...chemical,
    name: '盐爪爪气体充装站',
    trade: '工业气体充装',
    zone: 'west',
    sites: { bay: ['充装站台', 'loadingBay'], store: ['气瓶库', 'warehouse'] },
  },
  huabang: {
    ...keyUnit,
    name: '花棒新材料厂',
    trade: '高分子新材料',
    zone: 'west',
    sites: { hall: ['挤出车间', 'hall'], store: ['原料仓库', 'warehouse'], air: ['空压站', 'utility'] },
  },
  ningtiao: {
    ...keyUnit,
    name: '柠条危险品仓库',
    trade: '危险化学品仓储',
    zone: 'east',
    sites: {
      one: ['甲类一号库', 'warehouse'],
      two: ['乙类二号库', 'warehouse'],
      bay: ['卸货站台', 'loadingBay'],
    },
    teams: { stock: ['库管班', '库管岗', '叉车岗'] },
  },
  shacong: {
    ...keyUnit,
    name: '沙葱油品储运站',
    trade: '油品储运',
    zone: 'east',
    sites: {
      tank: ['柴油储罐区', 'tankFarm'],
      bay: ['汽车装卸栈台', 'loadingBay'],
      pump: ['消防泵房', 'utility'],
    },
    teams: { oil: ['装卸油班', '栈台岗', '计量岗'] },
  },
  suoyang: {
    ...chemical,
    name: '锁阳液氨冷库',
    trade: '液氨制冷',
    zone: 'east',
    sites: { hall: ['制冷机房', 'hall'], store: ['冷藏库', 'warehouse'] },
  },
  jianpeng: {
    ...chemical,
    name: '碱蓬甲醇储运站',
    trade: '甲醇储运',
    zone: 'east',
    sites: { tank: ['甲醇罐区', 'tankFarm'], bay: ['装车台', 'loadingBay'] },
  },
} as const satisfies Record<string, Plant>;

/** 12 一般企业 */
const general = {
  gebishi: {
    name: '戈壁石机械加工厂',
    trade: '机械加工',
    zone: 'south',
    sites: { hall: ['机加工车间', 'hall'], yard: ['料场', 'yard'] },
    teams: { lathe: ['机加班', '车工岗', '行车岗'] },
  },
  fengleng: {
    name: '风棱石钢结构厂',
    trade: '钢结构制造',
    zone: 'south',
    sites: { hall: ['焊接车间', 'hall'], yard: ['构件堆场', 'yard'] },
  },
  manao: {
    name: '玛瑙滩塑料包装厂',
    trade: '塑料包装',
    zone: 'south',
    sites: { hall: ['吹膜车间', 'hall'], store: ['成品库', 'warehouse'] },
  },
  huangyang: {
    name: '黄羊木制托盘厂',
    trade: '木制品',
    zone: 'south',
    sites: { hall: ['开料车间', 'hall'], store: ['板材库', 'warehouse'] },
    teams: { saw: ['开料班', '开料岗'] },
  },
  shaji: {
    name: '沙鸡饲料厂',
    trade: '饲料加工',
    zone: 'south',
    sites: { hall: ['粉碎车间', 'hall'], store: ['原粮筒仓', 'warehouse'] },
  },
  tuochang: {
    name: '双峰驼货运场',
    trade: '货运与停车',
    zone: 'east',
    sites: { yard: ['危货车辆停车区', 'yard'], bay: ['换装月台', 'loadingBay'] },
  },
  tiaoshu: { name: '跳鼠配餐中心', trade: '餐饮', zone: 'south', sites: { hall: ['配餐间', 'other'] } },
  xiyi: { name: '沙蜥汽车维修厂', trade: '汽车维修', zone: 'south', sites: { hall: ['维修车间', 'hall'] } },
  yunque: { name: '云雀洗涤厂', trade: '洗涤', zone: 'south', sites: { hall: ['洗涤车间', 'hall'] } },
  bailing: { name: '百灵纸箱厂', trade: '纸制品', zone: 'south', sites: { hall: ['纸箱车间', 'hall'] } },
  yanyang: { name: '岩羊建材厂', trade: '建材', zone: 'south', sites: { yard: ['骨料堆场', 'yard'] } },
  hanta: {
    idle: true,
    name: '旱獭旧料回收场',
    trade: '再生资源回收',
    zone: 'south',
    sites: { yard: ['闲置厂房', 'yard'] },
  },
} as const satisfies Record<string, Plant>;

export const plants = { ...hazardous, ...general };
export type PlantKey = keyof typeof plants;
/** `suosuo/tank` */
export type SiteKey = { [P in PlantKey]: `${P}/${keyof (typeof plants)[P]['sites'] & string}` }[PlantKey];
/** `suosuo/synth` */
export type TeamKey = {
  [P in PlantKey]: (typeof plants)[P] extends { teams: infer T } ? `${P}/${keyof T & string}` : never;
}[PlantKey];

/** Places of the park itself. */
export const commonSites = {
  pipeRack: ['公共管廊东段', 'other'],
  roadOne: ['园区一号路', 'road'],
} as const satisfies Record<string, readonly [string, SiteKind]>;
