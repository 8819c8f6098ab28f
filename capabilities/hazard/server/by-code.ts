import { refuse } from '#engine/flow/refusal.ts';
import { readMatterCode } from '#engine/ledger/code.ts';
import type { Answer } from '#platform/http/route.ts';

/** Does the work for the code as people type it; what is no code is not found, like one that the park does not have. */
export async function byCode(typed: string, work: (code: string) => Promise<Answer>): Promise<Answer> {
  const code = readMatterCode(typed);
  return code === null ? refuse('not-found') : work(code);
}
