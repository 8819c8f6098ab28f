import { type Opened, type Redraw, runDraw } from '#engine/draw/draw.ts';
import { DRAW_RECORD, type DrawRecord, drawRecord } from '#engine/draw/record.ts';
import { sayFault } from '#engine/draw/refusal-words.ts';
import { verifyDraw } from '#engine/draw/verify.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import { granted, readJson } from './files.ts';
import { NODE_CRYPTO } from './node-crypto.ts';
import { commitmentFrom, secretFrom, valuesFrom } from './secret.ts';

export interface DrawOptions {
  readonly commitment?: string;
  readonly values?: string;
  readonly without?: readonly string[];
}

/** The record of the first draw, from secret, commitment and values. */
export async function drawnFirst(file: string, { commitment, values, without }: DrawOptions): Promise<DrawRecord> {
  if (commitment === undefined || values === undefined || without !== undefined)
    throw misused({
      zh: '抽取要写 --commitment 和 --values；--without 只用于重抽。',
      en: 'A draw needs --commitment and --values; --without belongs to a redraw.',
    });
  const opened: Opened = {
    ...(await secretFrom(file)),
    commitment: await commitmentFrom(commitment),
    values: await valuesFrom(values),
  };
  return { format: DRAW_RECORD, ...opened, draws: [granted(runDraw(opened, NODE_CRYPTO))] };
}

/** The record with one more draw. A record that does not hold is not built upon. */
export async function drawnAgain(
  file: string,
  reason: string,
  { commitment, values, without = [] }: DrawOptions,
): Promise<DrawRecord> {
  if (commitment !== undefined || values !== undefined)
    throw misused({
      zh: '重抽只用记录里的承诺和数值，不能再写 --commitment 或 --values。',
      en: 'A redraw takes commitment and values from the record; leave --commitment and --values out.',
    });
  const record = granted<DrawRecord>(drawRecord(await readJson(file)));
  const [fault] = verifyDraw(record, NODE_CRYPTO).faults;
  if (fault !== undefined)
    throw new CliTrouble('draw.record-wrong', EXIT.refused, sayFault(fault.at, fault.refusal), { at: fault.at });
  const people = new Set(record.plan.inspectors.map(({ id }) => id));
  const redraw: Redraw = {
    before: record.draws,
    reason: reason.trim(),
    without: {
      targets: without.filter((id) => !people.has(id)),
      inspectors: without.filter((id) => people.has(id)),
    },
  };
  return { ...record, draws: [...record.draws, granted(runDraw(record, NODE_CRYPTO, redraw))] };
}
