import type { FolderAnswer, Reading } from '#engine/ledger/verify-log-fault.ts';

/** Answers what the work asks for, until it is done. */
export function drive<Result>(work: Reading<Result>, read: (path: string) => FolderAnswer): Result {
  let step = work.next();
  while (step.done !== true) step = work.next(read(step.value));
  return step.value;
}
