import { isRefusal } from '../flow/refusal.ts';
import type { DrawNotice } from './code.ts';
import { drawSalt, readDrawCommitment } from './commitment.ts';
import type { Draw, Opened } from './draw.ts';
import { readDrawPlan } from './plan.ts';
import type { DrawRefusal } from './refusal.ts';
import { hex64, id, list, nullable, object, oneOf, type Read, text, whole } from './shape.ts';
import { readSourceValue } from './source.ts';
import { INSPECTOR_FILTERS, TARGET_FILTERS } from './team.ts';

export const DRAW_RECORD = 'gangwan-draw-record/1';

/** Everything of a draw, opened: enough to check all of it without anybody's help. */
export interface DrawRecord extends Opened {
  readonly format: typeof DRAW_RECORD;
  /** The draw and its redraws, in order; at least one. */
  readonly draws: readonly Draw[];
}

const code = text(100);
const chosen = object({ target: id, inspectors: list(id, 100) });
const skip = object({ target: id, inspector: nullable(id), why: oneOf(...INSPECTOR_FILTERS, ...TARGET_FILTERS) });
const detail: Read<string | number | readonly string[]> = (value, at) =>
  typeof value === 'string' || typeof value === 'number' ? value : list(id)(value, at);
const details: Read<Readonly<Record<string, string | number | readonly string[]>>> = (value, at) =>
  object(Object.fromEntries(Object.keys(Object(value)).map((key) => [key, detail])))(value, at);
const voided = object({ code, details });

const draw = object({
  number: whole(1, 10_000),
  reason: nullable(text(500)),
  without: object({ targets: list(id), inspectors: list(id, 100_000) }),
  values: list(hex64, 20),
  missing: list(object({ source: id, seat: id }), 2000),
  seed: nullable(text(5000)),
  selection: list(chosen),
  skips: list(skip, 10_000_000),
  void: nullable(voided),
  hash: hex64,
});

const record = object({
  format: oneOf(DRAW_RECORD),
  commitment: readDrawCommitment,
  plan: readDrawPlan,
  salt: drawSalt,
  values: list(readSourceValue, 20),
  draws: list(draw, 10_000),
});

/** Reads a record from a file; hostile until here. */
export function drawRecord(given: unknown): DrawRecord | DrawRefusal {
  const read = record(given, '');
  return isRefusal(read) ? (read as DrawRefusal) : (read as unknown as DrawRecord);
}

const notice = object({
  commitment: hex64,
  number: whole(1, 10_000),
  reason: nullable(text(500)),
  hash: hex64,
  void: nullable(code),
  selection: list(chosen),
  skips: list(skip, 10_000_000),
});

/** Reads a notice that was published before the visit. */
export function readDrawNotice(given: unknown): DrawNotice | DrawRefusal {
  return notice(given, '') as DrawNotice | DrawRefusal;
}
