import type { Refusal } from '#engine/flow/refusal.ts';

/** Why a file was not taken: `details` hold the figures that a sentence to the user needs (`maxBytes`, `found` …). */
export type FileRefusal = Refusal<
  'file.empty' | 'file.too-large' | 'file.not-a-picture' | 'file.too-many-pixels' | 'file.damaged'
>;
