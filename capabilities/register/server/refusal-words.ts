import type { RefusalWords } from '#platform/http/refusal-words.ts';
import type { RegisterRefusal } from '../model/index.ts';
import { sheetRefusalWords } from './sheet-words.ts';

const formRefusalWords: Readonly<Record<RegisterRefusal, RefusalWords>> = {
  'register.name-taken': {
    status: 409,
    zh: '名称“{name}”已经有了，请核对或换一个名称。',
    en: 'The name "{name}" is taken already.',
  },
  'register.credit-code-taken': {
    status: 409,
    zh: '统一社会信用代码 {creditCode} 已登记在另一家企业名下。',
    en: 'Credit code {creditCode} belongs to another enterprise.',
  },
  'register.credit-code-wrong': {
    status: 422,
    zh: '统一社会信用代码 {creditCode} 有误（校验位不符），请对照营业执照核对。',
    en: 'Credit code {creditCode} is wrong: its check character does not fit.',
  },
  'register.closed': {
    status: 422,
    zh: '这一条已于 {closedOn} 停用，请先恢复再修改。',
    en: 'This line was closed on {closedOn}. Reopen it first.',
  },
  'register.in-use': {
    status: 422,
    zh: '“{name}”下面还有 {count} 项在用（下级单位或在岗人员），请先处理它们再停用。',
    en: '"{name}" is still used by {count} open lines or present persons. Close or move them first.',
  },
  'register.link-unknown': {
    status: 422,
    zh: '所选的上级不在本园区名录里，请重新选择。',
    en: 'What this line refers to is not in the registers of this park.',
  },
  'register.link-closed': {
    status: 422,
    zh: '“{name}”已停用，不能再选。',
    en: '"{name}" is closed and cannot be chosen.',
  },
  'register.link-fixed': {
    status: 422,
    zh: '“{name}”的归属不能更改；确有变动时，请停用后另建。',
    en: 'Where "{name}" belongs cannot be changed. Close it and make a new one.',
  },
  'register.team-elsewhere': {
    status: 422,
    zh: '班组“{name}”不属于这家企业。',
    en: 'Team "{name}" is not one of this enterprise.',
  },
  'register.role-unknown': { status: 422, zh: '没有“{word}”这个角色。', en: 'There is no role "{word}".' },
  'register.role-not-yours': {
    status: 422,
    zh: '您不能授予或撤销这个角色。',
    en: 'You may not give or take this role.',
  },
  'register.scope-needed': {
    status: 422,
    zh: '这个角色必须指明所在的企业、班组、部门或检查组。',
    en: 'This role needs the place where it is held.',
  },
  'register.scope-unfit': {
    status: 422,
    zh: '所填的企业、班组、部门或检查组与这个角色不符。',
    en: 'The place given does not fit this role.',
  },
  'register.appointed-twice': {
    status: 422,
    zh: '同一项任职重复了。',
    en: 'The same appointment stands there twice.',
  },
  'register.administrator-apart': {
    status: 422,
    zh: '系统管理员只管账号和名录，不能兼任其他角色。',
    en: 'An administrator keeps accounts and registers only and holds no other role.',
  },
  'register.last-administrator': {
    status: 422,
    zh: '这是最后一位系统管理员，请先任命另一位。',
    en: 'This is the last administrator. Appoint another one first.',
  },
  'register.own-appointments': {
    status: 422,
    zh: '不能更改自己的任职，请由另一位系统管理员办理。',
    en: 'Nobody changes their own roles. Ask another administrator.',
  },
  'register.login-taken': {
    status: 409,
    zh: '登录名 {login} 已被使用，请换一个。',
    en: 'The login {login} is taken. Choose another one.',
  },
  'register.no-login': {
    status: 422,
    zh: '此人还没有登录名，请先填写登录名。',
    en: 'This person has no login yet. Give one first.',
  },
};

/** Words of every "no" of the registers and of their sheets. Complete by type. */
export const registerRefusalWords = { ...formRefusalWords, ...sheetRefusalWords };
