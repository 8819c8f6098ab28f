import type { Role } from '#engine/access/roles.ts';
import type { AgencyKind, RegisterName, SiteKind } from './registers.ts';

/** One thing in both languages, and what clerks also call it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
  readonly also?: readonly string[];
}

export const roleWords: Readonly<Record<Role, Words>> = {
  worker: { zh: '职工', en: 'Worker', also: ['工人', '员工'] },
  teamLeader: { zh: '班组长', en: 'Team leader', also: ['班长'] },
  safetyOfficer: { zh: '企业安全员', en: 'Safety officer', also: ['安全员'] },
  enterpriseHead: { zh: '企业负责人', en: 'Head of enterprise' },
  inspector: { zh: '检查员', en: 'Inspector' },
  enforcementOfficer: { zh: '执法员', en: 'Enforcement officer' },
  intake: { zh: '受理员', en: 'Intake clerk' },
  mediator: { zh: '调解员', en: 'Mediator' },
  lawyer: { zh: '法律援助律师', en: 'Legal aid lawyer', also: ['律师'] },
  coordinator: { zh: '劳动关系协调师', en: 'Labour relations coordinator' },
  counsellor: { zh: '心理健康工程师', en: 'Counsellor' },
  arbitrator: { zh: '仲裁员', en: 'Arbitrator' },
  liaison: { zh: '包联员', en: 'Liaison officer' },
  expert: { zh: '专家', en: 'Expert' },
  dispatcher: { zh: '综治中心调度员', en: 'Dispatcher', also: ['调度员'] },
  centreHead: { zh: '综治中心主任', en: 'Head of the centre', also: ['中心主任'] },
  trafficOfficer: { zh: '交通管理员', en: 'Traffic officer' },
  gateGuard: { zh: '门卫', en: 'Gate guard' },
  auditor: { zh: '监督员', en: 'Auditor' },
  union: { zh: '工会', en: 'Trade union' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
};

export const agencyKindWords: Readonly<Record<AgencyKind, Words>> = {
  police: { zh: '公安', en: 'Police' },
  emergency: { zh: '应急管理', en: 'Emergency management', also: ['应急'] },
  fire: { zh: '消防救援', en: 'Fire and rescue', also: ['消防'] },
  labour: { zh: '人力资源社会保障', en: 'Labour and social security', also: ['人社'] },
  traffic: { zh: '交通运输', en: 'Transport', also: ['交通'] },
  market: { zh: '市场监管', en: 'Market supervision' },
  ecology: { zh: '生态环境', en: 'Ecology and environment', also: ['环保'] },
  park: { zh: '园区管委会', en: 'Park administration', also: ['管委会'] },
  other: { zh: '其他', en: 'Other' },
};

export const siteKindWords: Readonly<Record<SiteKind, Words>> = {
  hall: { zh: '厂房车间', en: 'Production hall', also: ['车间', '厂房'] },
  tankFarm: { zh: '罐区', en: 'Tank farm' },
  warehouse: { zh: '仓库', en: 'Warehouse', also: ['库房'] },
  loadingBay: { zh: '装卸区', en: 'Loading bay' },
  utility: { zh: '公用工程', en: 'Utilities' },
  office: { zh: '办公区', en: 'Office' },
  dormitory: { zh: '宿舍', en: 'Dormitory' },
  road: { zh: '道路', en: 'Road' },
  yard: { zh: '堆场', en: 'Yard' },
  other: { zh: '其他', en: 'Other' },
};

export const registerWords: Readonly<Record<RegisterName | 'person', Words>> = {
  zone: { zh: '片区', en: 'Zones' },
  agency: { zh: '部门', en: 'Agencies' },
  squad: { zh: '检查组', en: 'Squads' },
  enterprise: { zh: '企业', en: 'Enterprises' },
  site: { zh: '场所部位', en: 'Sites' },
  team: { zh: '班组', en: 'Teams' },
  post: { zh: '岗位', en: 'Posts' },
  person: { zh: '人员', en: 'Persons' },
};

/** The id that a clerk's word stands for: Chinese, English in any case, another usual name, or the id itself. */
export function idOfWord<Id extends string>(table: Readonly<Record<Id, Words>>, word: string): Id | null {
  const plain = word.trim().toLowerCase();
  const found = (Object.entries(table) as [Id, Words][]).find(([id, { zh, en, also = [] }]) =>
    [id, zh, en, ...also].some((name) => name.toLowerCase() === plain),
  );
  return found?.[0] ?? null;
}
