import type { RegisterName } from '../registers.ts';
import { agencyKindWords, roleWords, siteKindWords, type Words } from '../words.ts';

/** What a cell holds and how it is read. `link` is the name of a line of register `to`. */
export type CellKind = 'text' | 'creditCode' | 'yesNo' | 'day' | 'phone' | 'login' | 'choice' | 'role' | 'link';

export interface SheetColumn {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: CellKind;
  /** An empty cell is a fault. */
  readonly needed?: boolean;
  readonly words?: Readonly<Record<string, Words>>;
  readonly to?: RegisterName;
}

/** A sheet of the workbook: one per register, and one of the persons. */
export type SheetName = RegisterName | 'person';

const name: SheetColumn = { field: 'name', zh: '名称', en: 'Name', kind: 'text', needed: true };
const closedOn: SheetColumn = { field: 'closedOn', zh: '停用日期', en: 'Closed on', kind: 'day' };
const trade: SheetColumn = { field: 'trade', zh: '行业', en: 'Trade', kind: 'text' };

function link(to: RegisterName, zh: string, en: string, needed = false): SheetColumn {
  return { field: `${to}Id`, zh, en, kind: 'link', to, needed };
}

/** The columns of every sheet, in the order of the file. What an export writes, an import reads. */
export const sheetColumns: { readonly [S in SheetName]: readonly SheetColumn[] } = {
  zone: [name, closedOn],
  agency: [
    name,
    { field: 'kind', zh: '类别', en: 'Kind', kind: 'choice', words: agencyKindWords, needed: true },
    closedOn,
  ],
  squad: [
    name,
    link('agency', '部门', 'Agency', true),
    { field: 'area', zh: '负责区域', en: 'Area', kind: 'text' },
    { field: 'trade', zh: '专业', en: 'Trade', kind: 'text' },
    closedOn,
  ],
  enterprise: [
    name,
    { field: 'creditCode', zh: '统一社会信用代码', en: 'Credit code', kind: 'creditCode' },
    trade,
    { field: 'hazardous', zh: '涉危', en: 'Hazardous chemicals', kind: 'yesNo' },
    { field: 'keyUnit', zh: '重点单位', en: 'Key unit', kind: 'yesNo' },
    { field: 'idle', zh: '停产闲置', en: 'Idle', kind: 'yesNo' },
    link('zone', '片区', 'Zone'),
    link('squad', '检查组', 'Squad'),
    closedOn,
  ],
  site: [
    name,
    link('enterprise', '企业', 'Enterprise'),
    link('zone', '片区', 'Zone', true),
    { field: 'kind', zh: '类别', en: 'Kind', kind: 'choice', words: siteKindWords, needed: true },
    closedOn,
  ],
  team: [name, link('enterprise', '企业', 'Enterprise', true), closedOn],
  post: [name, link('enterprise', '企业', 'Enterprise', true), link('team', '班组', 'Team'), closedOn],
  person: [
    { field: 'name', zh: '姓名', en: 'Name', kind: 'text', needed: true },
    { field: 'title', zh: '职务', en: 'Title', kind: 'text' },
    { field: 'phone', zh: '电话', en: 'Phone', kind: 'phone' },
    { field: 'login', zh: '登录名', en: 'Login', kind: 'login' },
    { field: 'leftOn', zh: '离职日期', en: 'Left on', kind: 'day' },
    { field: 'role', zh: '角色', en: 'Role', kind: 'role', words: roleWords },
    link('enterprise', '企业', 'Enterprise'),
    link('team', '班组', 'Team'),
    link('agency', '部门', 'Agency'),
    link('squad', '检查组', 'Squad'),
  ],
};
