/** Every "no" of a grading. Words (zh, en) and HTTP status stand in `contract/refusal-words.ts`. */
export const RISK_REFUSALS = [
  'risk.not-json',
  'risk.key-twice',
  'risk.too-large',
  'risk.shape',
  'risk.people-invalid',
  'risk.no-substances',
  'risk.tonnes-invalid',
  'risk.cas-malformed',
  'risk.cas-check-digit',
  'risk.cas-unknown',
  'risk.row-unknown',
  'risk.row-not-of-cas',
  'risk.class-unknown',
  'risk.off-scale',
] as const;

export type RiskRefusal = (typeof RISK_REFUSALS)[number];
