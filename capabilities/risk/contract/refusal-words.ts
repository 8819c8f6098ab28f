import type { RiskRefusal } from '../model/index.ts';

/** Status and words of every refusal of a grading; a code without words does not compile. `{name}` is replaced from the
 * details; `{near}` is a question of its own, or nothing. */
export const riskRefusalWords: {
  readonly [Code in RiskRefusal]: { readonly status: number; readonly zh: string; readonly en: string };
} = {
  'risk.not-json': {
    status: 422,
    zh: '内容不是有效的JSON：第{line}行第{column}个字符处有误。',
    en: 'This is not valid JSON: look at line {line}, character {column}.',
  },
  'risk.key-twice': {
    status: 422,
    zh: '第{line}行第{column}个字符处的字段名重复，请只保留一个。',
    en: 'A key stands twice in one object (line {line}, character {column}); keep one.',
  },
  'risk.too-large': {
    status: 422,
    zh: '内容过大或过长，最多{most}（位置：{path}）。',
    en: 'Too large or too long: at most {most} (at: {path}).',
  },
  'risk.shape': {
    status: 422,
    zh: '内容的结构不对（位置：{path}）。应为{"people":60,"substances":[{"cas":"7664-41-7","tonnes":"8"},{"class":"W2","tonnes":"300"}]}，每种物质用cas、row、class或classes注明。',
    en: 'The input has not the right shape (at: {path}). It is {"people":60,"substances":[{"cas":"7664-41-7","tonnes":"8"},{"class":"W2","tonnes":"300"}]}; each substance is named by cas, row, class or classes.',
  },
  'risk.people-invalid': {
    status: 422,
    zh: '“people”应为厂区边界外500米范围内的常住人口数，填0或正整数，现为“{people}”。',
    en: '“people” is the permanent population within 500 m outside the plant boundary, a whole number from 0 on, not “{people}”.',
  },
  'risk.no-substances': {
    status: 422,
    zh: '没有填写任何物质，请在“substances”中至少列出一种。',
    en: 'No substance is given; list at least one under “substances”.',
  },
  'risk.tonnes-invalid': {
    status: 422,
    zh: '数量应以吨为单位填0或正数，如“8”或“0.75”，不用科学记数法，现为“{tonnes}”（位置：{path}）。',
    en: 'A quantity is in tonnes, zero or more, written like “8” or “0.75” without an exponent, not “{tonnes}” (at: {path}).',
  },
  'risk.cas-malformed': {
    status: 422,
    zh: '“{cas}”不是CAS号，应形如7664-41-7，用半角数字和连字符（位置：{path}）。',
    en: '“{cas}” is no CAS number; it is written like 7664-41-7 (at: {path}).',
  },
  'risk.cas-check-digit': {
    status: 422,
    zh: 'CAS号“{cas}”的校验码不对：按前面的数字，末位应为{digit}。请核对是否抄错（位置：{path}）。',
    en: 'The CAS number “{cas}” has a wrong check digit: by the digits before it, it ends in {digit}. Check it for a slip (at: {path}).',
  },
  'risk.cas-unknown': {
    status: 422,
    zh: 'GB 18218-2018表1中没有CAS号为{cas}的物质，请用“class”注明它在表2中的类别（如W5.3），或用“row”注明表1的行号（位置：{path}）。',
    en: 'Table 1 of GB 18218-2018 has no substance with the CAS number {cas}; give its class of table 2 as “class” (such as W5.3), or its row of table 1 as “row” (at: {path}).',
  },
  'risk.row-unknown': {
    status: 422,
    zh: 'GB 18218-2018表1只有第1至85行，没有第“{row}”行（位置：{path}）。',
    en: 'Table 1 of GB 18218-2018 has the rows 1 to 85 and no “{row}” (at: {path}).',
  },
  'risk.row-not-of-cas': {
    status: 422,
    zh: 'GB 18218-2018表1第{row}行的CAS号不是{cas}，请核对后只留对的一个（位置：{path}）。',
    en: 'Row {row} of table 1 of GB 18218-2018 has not the CAS number {cas}; keep the one that is right (at: {path}).',
  },
  'risk.class-unknown': {
    status: 422,
    zh: 'GB 18218-2018表2中没有类别“{class}”（位置：{path}）。{near}表2的类别有J1至J5、W1.1至W11。',
    en: 'Table 2 of GB 18218-2018 has no class “{class}” (at: {path}). {near}Its classes are J1 to J5 and W1.1 to W11.',
  },
  'risk.off-scale': {
    status: 422,
    zh: '{factor}不能取“{value}”，只能取：{allowed}。',
    en: '{factor} cannot be “{value}”; it is one of: {allowed}.',
  },
};
