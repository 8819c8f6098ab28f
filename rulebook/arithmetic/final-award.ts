import { ACTS, at } from '../acts.ts';
import { arithmetic, type Step, step } from './arithmetic.ts';
import { type Choice, type Item, lawOn, needed } from './inputs.ts';
import { type Fen, yuanText } from './money.ts';

/** What each kind of item is under 调解仲裁法 第四十七条: a sum of its item (1), a standard of its item (2), or neither. */
const KINDS: readonly (Choice & { readonly under: 'sum' | 'standard' | 'neither' })[] = [
  { id: 'remuneration', zh: '劳动报酬', en: 'labour remuneration', under: 'sum' },
  { id: 'overtime', zh: '加班费', en: 'overtime pay', under: 'sum' },
  { id: 'injury-medical', zh: '工伤医疗费', en: 'medical cost of a work injury', under: 'sum' },
  { id: 'severance', zh: '经济补偿', en: 'severance (经济补偿)', under: 'sum' },
  { id: 'compensation', zh: '赔偿金', en: 'compensation (赔偿金)', under: 'sum' },
  {
    id: 'labour-standard',
    zh: '国家劳动标准',
    en: 'national labour standards on hours, rest or social insurance',
    under: 'standard',
    withoutAmount: true,
  },
  { id: 'other', zh: '其他', en: 'anything else', under: 'neither', withoutAmount: true },
];

/** 调解仲裁法 第四十七条 and 解释（一）第十九、二十条: whether an award is final, item by item and as a whole. */
export const FINAL_AWARD = arithmetic({
  id: 'arbitration.final-award',
  text: { zh: '仲裁裁决是否终局', en: 'Whether an arbitration award is final' },
  numbers: {
    months: {
      value: 12,
      unit: { zh: '个月', en: 'months' },
      text: { zh: '每项不超过当地月最低工资标准的月数', en: 'monthly minimum wages that an item may not exceed' },
    },
  },
  inputs: {
    minimumWage: needed('money', '当地月最低工资标准', 'the local monthly minimum wage'),
    items: needed('items', '裁决的各项', 'the items of the award', { choices: KINDS }),
    on: lawOn,
  },
  dayOf: 'on',
  basis: [
    at('labourArbitration', '第四十七条'),
    at('labourInterpretationOne', '第十九条'),
    at('labourInterpretationOne', '第二十条'),
    at('labourArbitrationRules', '第五十条'),
  ],
  validFrom: ACTS.labourInterpretationOne.since,
  note: {
    zh: '裁决书写明类型的，以裁决书为准；这里算的是没有写明的情形。办案规则第五十条（分别制作裁决书）尚未核对原文。',
    en: 'Where the award names its own type, that counts; this is for one that is silent. Article 50 of the case-handling rules (separate documents) has not been checked against its text.',
  },
  work({ minimumWage, items }, { months }) {
    const limit = minimumWage * BigInt(months.value);
    const judged = items.map((item, at) => judge(item, at + 1, limit));
    const final = judged.filter((each) => each.final);
    const rest = judged.filter((each) => !each.final);
    const mixed = final.length > 0 && rest.length > 0;
    const oneDocument = rest.length === 0 ? 'final' : 'non-final';
    const split = mixed
      ? [
          { nature: 'final', items: final.map(({ number }) => number) },
          { nature: 'non-final', items: rest.map(({ number }) => number) },
        ]
      : null;
    return {
      result: {
        limit: yuanText(limit),
        items: judged.map(({ number, kind, amount, final: isFinal, ground }) => ({
          item: number,
          kind,
          amount: amount === null ? null : yuanText(amount),
          final: isFinal,
          ground,
        })),
        oneDocument,
        twoDocuments: split === null ? null : { verified: false, documents: split },
      },
      steps: [
        limitStep(minimumWage, months.value, limit),
        ...judged.map((each) => itemStep(each, limit)),
        ...sumStep(items),
        wholeStep(rest.length, mixed),
        ...(mixed ? [documentsStep(numbersOf(final), numbersOf(rest))] : []),
        ...remedySteps(mixed, oneDocument),
      ],
    };
  },
});

type Ground = 'within-limit' | 'above-limit' | 'labour-standard' | 'not-listed';

interface Judged extends Item {
  /** Counted from one, as in the list that was given. */
  readonly number: number;
  readonly final: boolean;
  readonly ground: Ground;
}

function judge(item: Item, number: number, limit: Fen): Judged {
  const ground = groundOf(item, limit);
  return { ...item, number, ground, final: ground === 'within-limit' || ground === 'labour-standard' };
}

function groundOf({ kind, amount }: Item, limit: Fen): Ground {
  const under = KINDS.find(({ id }) => id === kind)?.under;
  if (under === 'standard') return 'labour-standard';
  if (under !== 'sum' || amount === null) return 'not-listed';
  return amount <= limit ? 'within-limit' : 'above-limit';
}

function limitStep(wage: Fen, months: number, limit: Fen): Step {
  const numbers = { minimumWage: yuanText(wage), months, limit: yuanText(limit) };
  return step(
    'limit',
    `每项的限额：月最低工资标准 ${numbers.minimumWage} 元 × ${months} 个月 = ${numbers.limit} 元（“不超过”，含本数）。`,
    `The limit for each item: ¥${numbers.minimumWage} × ${months} months = ¥${numbers.limit}; equal to it is not above it.`,
    numbers,
  );
}

function itemStep({ number, kind, amount, ground }: Judged, limit: Fen): Step {
  const { zh = '', en = '' } = KINDS.find(({ id }) => id === kind) ?? {};
  const [sum, most] = [amount === null ? '' : yuanText(amount), yuanText(limit)];
  const [sayZh, sayEn] = {
    'within-limit': [
      `${sum} 元不超过 ${most} 元，属终局（第四十七条第一项）`,
      `¥${sum} does not exceed ¥${most}: final (Article 47(1))`,
    ],
    'above-limit': [`${sum} 元超过 ${most} 元，不属终局`, `¥${sum} exceeds ¥${most}: not final`],
    'labour-standard': [
      '因执行国家的劳动标准发生的争议，不看金额，属终局（第四十七条第二项）',
      'final whatever the sum (Article 47(2))',
    ],
    'not-listed': ['不在第四十七条所列事项之内，不属终局', 'not among the matters of Article 47: not final'],
  }[ground];
  return step(`item-${number}`, `第 ${number} 项（${zh}）：${sayZh}。`, `Item ${number} (${en}): ${sayEn}.`, {
    item: number,
    limit: most,
    ...(amount === null ? {} : { amount: sum }),
  });
}

/** The trap: the sum of the items decides nothing. */
function sumStep(items: readonly Item[]): Step[] {
  const sums = items.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (sums.length < 2) return [];
  const sum = yuanText(sums.reduce((all, each) => all + each, 0n));
  return [
    step(
      'sum',
      `各项合计 ${sum} 元，合计不与限额比较。`,
      `Together the items come to ¥${sum}; the sum is not compared with the limit.`,
      { sum },
    ),
  ];
}

function wholeStep(above: number, mixed: boolean): Step {
  if (above === 0) {
    return step(
      'whole',
      '一份裁决书没有写明类型：各项都属终局，按终局裁决处理（解释（一）第十九条）。',
      'One document silent on its type: every item is final, so it is treated as final (Interpretation (I), Article 19).',
    );
  }
  return mixed
    ? step(
        'whole',
        '一份裁决书没有写明类型：同时有终局和非终局事项，整份按非终局裁决处理（解释（一）第二十条）。',
        'One document silent on its type: it holds final and non-final items, so the whole is treated as non-final (Interpretation (I), Article 20).',
      )
    : step(
        'whole',
        '一份裁决书没有写明类型：各项都不属终局，是非终局裁决。',
        'One document silent on its type: no item is final, so it is non-final.',
      );
}

const numbersOf = (items: readonly Judged[]) => items.map(({ number }) => number);

function documentsStep(final: readonly number[], rest: readonly number[]): Step {
  return step(
    'documents',
    `分别制作两份裁决书的（办案规则第五十条，原文未核对）：第 ${final.join('、')} 项为终局，第 ${rest.join('、')} 项为非终局，各走各的救济途径。`,
    `Where two documents are made (case-handling rules, Article 50, text not checked): items ${final.join(', ')} final, items ${rest.join(', ')} non-final, each with its own remedy.`,
    { final: final.join(','), nonFinal: rest.join(',') },
  );
}

function remedySteps(mixed: boolean, oneDocument: string): Step[] {
  const final = step(
    'remedy-final',
    '终局裁决：劳动者不服，自收到裁决书之日起十五日内起诉（第四十八条）；用人单位自收到之日起三十日内申请中级人民法院撤销（第四十九条）。',
    'A final award: the worker may sue within 15 days of receiving it (Article 48); the employer may ask the intermediate court within 30 days to set it aside (Article 49).',
    { workerDays: 15, employerDays: 30 },
  );
  const open = step(
    'remedy-non-final',
    '非终局裁决：任何一方不服，自收到裁决书之日起十五日内起诉；期满不起诉的，裁决书生效（第五十条）。',
    'A non-final award: either side may sue within 15 days of receiving it; without a suit it takes effect (Article 50).',
    { days: 15 },
  );
  if (mixed) return [open, final];
  return oneDocument === 'final' ? [final] : [open];
}
