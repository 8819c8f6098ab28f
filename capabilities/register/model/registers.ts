import type { Appointment } from '#engine/access/access.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';

export const AGENCY_KINDS = [
  'police',
  'emergency',
  'fire',
  'labour',
  'traffic',
  'market',
  'ecology',
  'park',
  'other',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const SITE_KINDS = [
  'hall',
  'tankFarm',
  'warehouse',
  'loadingBay',
  'utility',
  'office',
  'dormitory',
  'road',
  'yard',
  'other',
] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** What every line of a register has. A line is closed, never removed: a matter of last year still names it. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly closedOn: PlainDate | null;
}

/** 片区 */
export interface Zone extends Line {}

/** 部门 */
export interface Agency extends Line {
  readonly kind: AgencyKind;
}

/** 检查组: the inspectors of one agency who answer for an area or a trade. */
export interface Squad extends Line {
  readonly agencyId: string;
  readonly area: string;
  readonly trade: string;
}

/** 企业 */
export interface Enterprise extends Line {
  /** 统一社会信用代码 (GB 32100); `null` while unknown. */
  readonly creditCode: string | null;
  readonly trade: string;
  /** 涉危: makes, stores or uses hazardous chemicals. */
  readonly hazardous: boolean;
  /** 重点单位: every one of them is inspected, none left to the draw. */
  readonly keyUnit: boolean;
  /** 停产闲置 */
  readonly idle: boolean;
  readonly zoneId: string | null;
  readonly squadId: string | null;
}

/** 场所/部位; of the park itself where it has no enterprise. */
export interface Site extends Line {
  readonly zoneId: string;
  readonly enterpriseId: string | null;
  readonly kind: SiteKind;
}

/** 班组 */
export interface Team extends Line {
  readonly enterpriseId: string;
}

/** 岗位 */
export interface Post extends Line {
  readonly enterpriseId: string;
  readonly teamId: string | null;
}

/** 人员. `login` is the name of the account, `null` for somebody who cannot log in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string | null;
  readonly login: string | null;
  readonly leftOn: PlainDate | null;
  readonly appointments: readonly Appointment[];
}

export interface RegisterLines {
  zone: Zone;
  agency: Agency;
  squad: Squad;
  enterprise: Enterprise;
  site: Site;
  team: Team;
  post: Post;
}

export type RegisterName = keyof RegisterLines;

/** Parents before children: written in this order, every line finds what it links to. */
export const REGISTERS = ['zone', 'agency', 'squad', 'enterprise', 'site', 'team', 'post'] as const;
({}) as Record<(typeof REGISTERS)[number], true> satisfies Record<RegisterName, true>;

/** What a clerk fills in: the line without its id and its closing day. */
export type LineBody<R extends RegisterName> = Omit<RegisterLines[R], 'id' | 'closedOn'>;

/** The fields of each body, in the order of the form and of the sheet. */
export const FIELDS: { readonly [R in RegisterName]: readonly (keyof LineBody<R> & string)[] } = {
  zone: ['name'],
  agency: ['name', 'kind'],
  squad: ['name', 'agencyId', 'area', 'trade'],
  enterprise: ['name', 'creditCode', 'trade', 'hazardous', 'keyUnit', 'idle', 'zoneId', 'squadId'],
  site: ['name', 'enterpriseId', 'zoneId', 'kind'],
  team: ['name', 'enterpriseId'],
  post: ['name', 'enterpriseId', 'teamId'],
};

/** Which fields name a line of another register. */
export const LINKS: { readonly [R in RegisterName]: { readonly [F in keyof LineBody<R>]?: RegisterName } } = {
  zone: {},
  agency: {},
  squad: { agencyId: 'agency' },
  enterprise: { zoneId: 'zone', squadId: 'squad' },
  site: { zoneId: 'zone', enterpriseId: 'enterprise' },
  team: { enterpriseId: 'enterprise' },
  post: { enterpriseId: 'enterprise', teamId: 'team' },
};

/**
 * Links that never change: people's appointments and last year's matters stand on them. A team that really moved is closed
 * and made anew.
 */
export const FIXED: { readonly [R in RegisterName]?: readonly (keyof LineBody<R> & string)[] } = {
  squad: ['agencyId'],
  team: ['enterpriseId'],
  post: ['enterpriseId'],
};

/** A line of any register, for code that goes by `FIELDS` and `LINKS`. */
export type AnyLine = RegisterLines[RegisterName];

/** One field of a line, by name; `undefined` where the line has none of that name. */
export function fieldOf(line: AnyLine, field: string): string | boolean | null | undefined {
  return (line as unknown as Readonly<Record<string, string | boolean | null>>)[field];
}

/** Field and register of every link of a register. */
export function linksOf(register: RegisterName): [field: string, to: RegisterName][] {
  return Object.entries(LINKS[register]) as [string, RegisterName][];
}
