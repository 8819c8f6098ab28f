import type { SheetRefusal as UnreadableSheet } from '#platform/documents/sheet.ts';
import type { RefusalWords } from '#platform/http/refusal-words.ts';
import type { SheetRefusal } from '../model/index.ts';

/** Words for what may be wrong with a sheet; `column` is the heading in the reader's language. Complete by type. */
export const sheetRefusalWords: Readonly<Record<SheetRefusal | UnreadableSheet['code'], RefusalWords>> = {
  'sheet.not-xlsx': {
    status: 422,
    zh: '这不是可读取的 .xlsx 表格（旧版 .xls 或加密文件请另存为 .xlsx）。',
    en: 'This is not a readable .xlsx workbook (save an old .xls or a protected file as .xlsx).',
  },
  'sheet.too-large': {
    status: 413,
    zh: '表格过大：最多 10 MB、20,000 行、60 列。',
    en: 'The sheet is too large: at most 10 MB, 20,000 rows and 60 columns.',
  },
  'sheet.missing-columns': {
    status: 422,
    zh: '表格缺少这些列：{titles}。请先导出一份作为模板。',
    en: 'These columns are missing: {titles}. Export the register first and use it as a template.',
  },
  'sheet.rows-refused': {
    status: 422,
    zh: '有 {count} 处需要改正，什么都没有导入。',
    en: '{count} cells need correction. Nothing was imported.',
  },
  'sheet.empty': { status: 422, zh: '表格里没有数据行。', en: 'The sheet has no rows.' },
  'sheet.cell-missing': { status: 422, zh: '“{column}”没有填写。', en: '"{column}" is empty.' },
  'sheet.cell-too-long': {
    status: 422,
    zh: '“{column}”太长，最多 {most} 个字。',
    en: '"{column}" is too long: at most {most} characters.',
  },
  'sheet.cell-not-yes-or-no': {
    status: 422,
    zh: '“{column}”只能填“是”或“否”，现在是“{word}”。',
    en: '"{column}" takes yes or no, not "{word}".',
  },
  'sheet.cell-not-a-day': {
    status: 422,
    zh: '“{column}”不是日期：“{word}”。请写成 2026-11-22。',
    en: '"{column}" is not a day: "{word}". Write it like 2026-11-22.',
  },
  'sheet.cell-day-ahead': {
    status: 422,
    zh: '“{column}”不能晚于今天({day})。',
    en: '"{column}" cannot lie in the future ({day}).',
  },
  'sheet.cell-not-a-choice': {
    status: 422,
    zh: '“{column}”没有“{word}”这一项，可填：{choices}。',
    en: '"{column}" has no "{word}"; it takes: {choices}.',
  },
  'sheet.cell-formula': {
    status: 422,
    zh: '“{column}”不能以 = + - @ 开头，也不能含控制字符。',
    en: '"{column}" may not begin with = + - @ nor hold control characters.',
  },
  'sheet.cell-not-a-phone': { status: 422, zh: '“{column}”不是电话号码。', en: '"{column}" is not a phone number.' },
  'sheet.cell-not-a-login': {
    status: 422,
    zh: '登录名“{word}”不合要求:2 至 40 个小写字母、数字、点、横线。',
    en: 'The login "{word}" does not fit: 2 to 40 small letters, digits, dots and dashes.',
  },
  'sheet.row-twice': { status: 422, zh: '与第 {first} 行重复。', en: 'The same as row {first}.' },
  'sheet.person-differs': {
    status: 422,
    zh: '与第 {first} 行是同一个人，但“{column}”填得不一样。',
    en: 'The same person as in row {first}, with another "{column}".',
  },
  'sheet.code-of-another': {
    status: 422,
    zh: '名录里这家企业的统一社会信用代码是 {creditCode}，与所填不符。',
    en: 'In the register this enterprise has credit code {creditCode}, not the one given.',
  },
  'sheet.name-unclear': {
    status: 422,
    zh: '名录里有几位“{name}”，请填写登录名或电话以便区分。',
    en: 'The register has several persons named "{name}"; give the login or the phone.',
  },
};
