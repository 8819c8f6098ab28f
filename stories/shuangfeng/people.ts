import type { Role } from '#engine/access/roles.ts';
import type { PlantKey, SquadKey, TeamKey } from './park.ts';

export interface Duty {
  readonly role: Role;
  readonly plant?: PlantKey;
  readonly team?: TeamKey;
  readonly squad?: SquadKey;
}

export interface Persona {
  readonly name: string;
  readonly title: string;
  readonly duties: readonly Duty[];
}

/** The first administrator: made by the operator, all others by the administrator. */
export const ADMIN = 'guan';

function officer(name: string, title: string, ...of: PlantKey[]): Persona {
  return { name, title, duties: of.map((plant) => ({ role: 'safetyOfficer', plant })) };
}

function inspector(name: string, title: string, ...of: SquadKey[]): Persona {
  return { name, title, duties: of.map((squad) => ({ role: 'inspector', squad })) };
}

function head(name: string, title: string, plant: PlantKey): Persona {
  return { name, title, duties: [{ role: 'enterpriseHead', plant }] };
}

function at(role: 'teamLeader' | 'worker', name: string, title: string, team: TeamKey): Persona {
  return { name, title, duties: [{ role, plant: team.split('/')[0] as PlantKey, team }] };
}

function park(role: Role, name: string, title: string): Persona {
  return { name, title, duties: [{ role }] };
}

/** Login → person. Invented names that play on the duty; those a visitor tries first stand first. */
export const people = {
  yan: inspector('严把关', '危化检查一组检查员', 'north'),
  sha: officer('沙守规', '梭梭精细化工厂安全员', 'suosuo'),
  heng: park('centreHead', '衡公正', '综治中心主任'),
  ke: at('worker', '柯直言', '梭梭精细化工厂操作工', 'suosuo/synth'),
  du: park('dispatcher', '杜到位', '综治中心值班调度员'),
  suo: head('索担当', '梭梭精细化工厂负责人', 'suosuo'),
  jian: park('auditor', '鉴长明', '监督员'),
  guan: park('administrator', '管有序', '系统管理员'),

  qi: inspector('齐查清', '危化检查一组、二组检查员', 'north', 'west'),
  fang: inspector('方细问', '危化检查二组检查员', 'west'),
  huo: inspector('霍防火', '仓储装卸检查组检查员', 'east'),
  wen: inspector('闻必到', '仓储装卸检查组检查员', 'east'),
  hong: inspector('洪巡边', '园区警务室民警', 'south'),
  xiang: inspector('向平安', '园区警务室辅警', 'south'),
  hui: park('union', '惠工友', '园区工会干事'),

  zao: officer('罗细心', '沙枣溶剂厂安全员', 'shazao'),
  luo: officer('骆如一', '骆驼刺氯碱厂安全员', 'luotuoci'),
  rong: officer('容有度', '肉苁蓉医药中间体厂安全员', 'rourong'),
  hu: officer('胡常安', '胡杨树脂厂安全员', 'huyang'),
  hua: officer('华必检', '花棒新材料厂安全员', 'huabang'),
  ning: officer('宁不漏', '柠条危险品仓库安全员', 'ningtiao'),
  cong: officer('丛谨行', '沙葱油品储运站安全员', 'shacong'),
  shi: officer('石稳当', '安全托管员（四家企业）', 'gebishi', 'fengleng', 'manao', 'xiyi'),
  mu: officer('穆知险', '安全托管员（三家企业）', 'huangyang', 'shaji', 'tuochang'),

  ban: at('teamLeader', '班先行', '梭梭精细化工厂装卸班班长', 'suosuo/load'),
  ku: at('teamLeader', '库长清', '柠条危险品仓库库管班班长', 'ningtiao/stock'),
  yang: head('杨负责', '胡杨树脂厂负责人', 'huyang'),
  you: head('尤尽责', '沙葱油品储运站负责人', 'shacong'),
  zhen: at('worker', '甄留意', '沙葱油品储运站装卸工', 'shacong/oil'),
  qin: at('worker', '秦眼明', '黄羊木制托盘厂开料工', 'huangyang/saw'),
} as const satisfies Record<string, Persona>;
export type Login = keyof typeof people;

/** How many logins the printed table shows. */
export const FIRST_LOGINS = 8;
