import { drawPlan } from '#engine/draw/check-plan.ts';
import { type DrawCommitment, drawCommitment, drawSalt } from '#engine/draw/commitment.ts';
import type { DrawPlan } from '#engine/draw/plan.ts';
import type { DrawRefusal } from '#engine/draw/refusal.ts';
import { list, object, type Read } from '#engine/draw/shape.ts';
import { readSourceValue, type SourceValue } from '#engine/draw/source.ts';
import { granted, readJson } from './files.ts';

/** What stays with who draws until the visit is over: the plan and the salt. Names no one, yet shows where the inspectors go. */
export interface DrawSecret {
  readonly plan: DrawPlan;
  readonly salt: string;
}

const plan: Read<DrawPlan> = (value) => drawPlan(value);
const readSecret = object({ plan, salt: drawSalt });

export async function secretFrom(file: string): Promise<DrawSecret> {
  return granted(readSecret(await readJson(file), ''));
}

export async function commitmentFrom(file: string): Promise<DrawCommitment> {
  return granted<DrawCommitment>(drawCommitment(await readJson(file)));
}

/** The sources' values as a list of JSON objects. */
export async function valuesFrom(file: string): Promise<readonly SourceValue[]> {
  return granted<readonly SourceValue[]>(
    list(readSourceValue, 20)(await readJson(file), 'values') as readonly SourceValue[] | DrawRefusal,
  );
}
