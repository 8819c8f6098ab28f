import type { Words } from '#ui/words/words.ts';

/** What the clocks are about, in the order of the choice. */
export const topicWords = {
  petition: { zh: '信访', en: 'Petitions' },
  arbitration: { zh: '劳动仲裁', en: 'Labour arbitration' },
  mediation: { zh: '调解与法律援助', en: 'Mediation and legal aid' },
  wage: { zh: '工资与劳动监察', en: 'Wages and labour inspection' },
  injury: { zh: '工伤', en: 'Work injury' },
  penalty: { zh: '行政处罚', en: 'Penalties' },
  review: { zh: '复议与诉讼', en: 'Review and litigation' },
  hazard: { zh: '隐患', en: 'Hazards' },
  accident: { zh: '事故', en: 'Accidents' },
  plan: { zh: '预案与演练', en: 'Plans and drills' },
  training: { zh: '培训', en: 'Training' },
  check: { zh: '检查与风险评估', en: 'Checks and risk assessment' },
  permit: { zh: '特殊作业', en: 'Special work' },
  chemical: { zh: '危险化学品', en: 'Hazardous chemicals' },
  transport: { zh: '运输', en: 'Transport' },
  data: { zh: '数据与网络安全', en: 'Data and network security' },
} as const satisfies Record<string, Words>;
export type Topic = keyof typeof topicWords;

/** The topic of each beginning of an id: what stands before its first dot. */
export const topicOfPrefix: Readonly<Record<string, Topic>> = {
  petition: 'petition',
  arbitration: 'arbitration',
  negotiation: 'mediation',
  mediation: 'mediation',
  'legal-aid': 'mediation',
  wage: 'wage',
  'wage-defaulter': 'wage',
  'payment-order': 'wage',
  'labour-inspection': 'wage',
  injury: 'injury',
  penalty: 'penalty',
  review: 'review',
  litigation: 'review',
  enforcement: 'review',
  hazard: 'hazard',
  report: 'hazard',
  'major-hazard': 'hazard',
  coal: 'hazard',
  'power-cut': 'hazard',
  accident: 'accident',
  plan: 'plan',
  drill: 'plan',
  training: 'training',
  check: 'check',
  commitment: 'check',
  'special-equipment': 'check',
  hazop: 'check',
  'safety-evaluation': 'check',
  park: 'check',
  permit: 'permit',
  'major-hazard-source': 'chemical',
  toxic: 'chemical',
  container: 'chemical',
  transport: 'transport',
  log: 'data',
  cyber: 'data',
  data: 'data',
};

/** The topic of a clock; `null` for one whose beginning nobody has put under a topic. */
export function topicOf(id: string): Topic | null {
  return topicOfPrefix[id.split('.')[0] ?? ''] ?? null;
}
