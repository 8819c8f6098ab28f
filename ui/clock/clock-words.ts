/** The words around a clock and its proof. */
export const clockWords = {
  legal: { zh: '法定', en: 'by law' },
  promised: { zh: '园区承诺', en: 'the park’s promise' },
  provisional: { zh: '暂定', en: 'provisional' },
  how: { zh: '这一天怎么算出来的', en: 'How this day comes about' },
  basis: { zh: '依据：{law}', en: 'Basis: {law}' },
  unverified: { zh: '条文尚未与原文核对。{note}', en: 'Not checked against the text of the act. {note}' },
  disagrees: {
    zh: '重新计算的结果与台账所记不符，请告知园区管理方核查。',
    en: 'Computed anew, the day differs from the ledger’s. Tell the park’s operator.',
  },
  from: { zh: '{day} 起', en: 'from {day}' },
  natural: { zh: '（按日数为 {day}）', en: '(as counted: {day})' },
} as const;
