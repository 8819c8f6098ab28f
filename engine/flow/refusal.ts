/** A "no" with its reason. A refusal is a value; a throw is a bug. */
export interface Refusal<Code extends string = string> {
  readonly refused: true;
  /** Stable for ever: clients, tests and the table of words (zh, en) hang on it. */
  readonly code: Code;
  /** Facts that the words may name, e.g. the state the matter is in. Never personal words. */
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
}

export function refuse<Code extends string>(code: Code, details?: Refusal['details']): Refusal<Code> {
  return details === undefined ? { refused: true, code } : { refused: true, code, details };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && answer.refused === true;
}
