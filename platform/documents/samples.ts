import type { Block, PrintedDocument } from './document.ts';

const FIELDS: Block = {
  kind: 'table',
  rows: [
    [{ label: '被检查单位', value: '港城精细化工有限公司（三号厂区）' }],
    [
      { label: '负责人', value: '䶮文博' },
      { label: '联系电话', value: '0512-5555 0123' },
    ],
    [
      { label: '检查日期', value: '2025年11月21日' },
      { label: '检查人员', value: '李㛃、王𬭛' },
    ],
    [
      { label: '隐患编号', value: 'HZ-2025-000034' },
      { label: '隐患等级', value: '一般隐患' },
    ],
    [
      { label: '隐患类别', value: '静电接地 / 危险化学品储存' },
      { label: '整改期限', value: '2025年12月5日前' },
    ],
    [{ label: '地点', value: '甲类仓库二号库房东侧装卸口（面积 120 ㎡，室温 ≤30 ℃）' }],
    [
      {
        label: '依据条款',
        value: '《中华人民共和国安全生产法》第三十六条、第四十一条；《危险化学品安全管理条例》第二十条第一款',
      },
    ],
  ],
};

const SIGNERS: Block = {
  kind: 'signatures',
  signers: [
    { title: '检查人员', lines: ['签名：', '日期：　　年　　月　　日'] },
    { title: '被检查单位', lines: ['签收人：', '日期：　　年　　月　　日'] },
    { title: '签发单位', lines: ['签发人：', '日期：　　年　　月　　日'], seal: true },
  ],
};

/** A one-page notice as the park prints it, for tests and for looking at. */
export function sampleNotice(before: Uint8Array, after: Uint8Array): PrintedDocument {
  return {
    title: '责令限期整改指令书',
    number: '港园安监责改〔2025〕第 0034 号',
    author: '港湾园区安全生产监督管理站',
    createdAt: '2025-11-22T02:30:00Z',
    footer: '港湾 · 一式三份：被检查单位、检查单位、园区存档各一份',
    blocks: [
      FIELDS,
      { kind: 'heading', text: '存在的事故隐患' },
      {
        kind: 'paragraph',
        text: '经现场检查，你单位甲类仓库二号库房东侧装卸口的静电接地夹断股，接地电阻实测为 186 Ω（要求不大于 100 Ω）；装卸区与泵房之间的可燃气体探测器（编号 GD-2107）未在检定有效期内；作业人员未穿防静电工作服，现场“禁止烟火”标志脱落。上述情形不符合《石油化工企业设计防火标准》（GB 50160-2008，2018年版）的要求，存在火灾、爆炸的危险。',
      },
      { kind: 'heading', text: '整改要求' },
      {
        kind: 'paragraph',
        text: '依照《中华人民共和国安全生产法》第六十五条的规定，责令你单位于 2025年12月5日 前完成整改；整改期间须停止该装卸口的作业，落实现场警戒与监护措施，并于期满前将整改报告连同整改后照片报送我站复查。逾期不整改或者整改后仍达不到要求的，将依法予以处理。',
      },
      {
        kind: 'photos',
        photos: [
          { jpeg: before, caption: '检查时：接地夹断股（2025-11-21 09:42）' },
          { jpeg: after, caption: '检查时：探测器检定标签已过期（2025-11-21 09:47）' },
        ],
      },
      SIGNERS,
      {
        kind: 'qr',
        content: 'https://gangwan.example/v/HZ-2025-000034#9f2c4be1a0',
        caption: '扫码查验本文书与其链上记录。纸面与系统记录不一致的，以系统中经签名的记录为准。',
      },
    ],
  };
}
