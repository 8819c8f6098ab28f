import { describe, expect, test } from 'vitest';
import { emptyValue } from '#ui/form/field-row.ts';
import type { Words } from '#ui/words/words.ts';
import { hazardCommandSchemas } from '../../contract/commands.ts';
import { OPENING_COMMANDS } from '../../contract/paths.ts';
import { HAZARD_REFUSALS, type HazardCommandName } from '../../model/index.ts';
import { bodies } from '../../testing/builders.ts';
import { fieldRow } from './field-rows.ts';
import type { AnyField } from './fields.ts';
import { refusedFields } from './refused-field.ts';
import { fieldTable } from './table.ts';

const names = Object.keys(hazardCommandSchemas) as HazardCommandName[];
const fieldsOf = (name: HazardCommandName) => Object.entries<AnyField>(fieldTable[name]);
const making = { say: ({ zh }: Words) => zh, today: '2026-11-22', dueOn: '2026-12-04', options: () => [] };

describe('the table of fields', () => {
  test('has a form for every command, with just the fields that the wire asks for', () => {
    expect(Object.keys(fieldTable).sort()).toEqual([...names].sort());
    for (const name of names)
      expect(
        fieldsOf(name)
          .map(([field]) => field)
          .sort(),
      ).toEqual(Object.keys(bodies[name]).sort());
  });

  test('may leave empty just what the wire takes empty', () => {
    for (const name of names) {
      const optional = fieldsOf(name).filter(([, told]) => told.optional);
      const empty = optional.map(([field, told]) => [field, emptyValue(fieldRow(field, told, making))]);
      const opening = OPENING_COMMANDS.includes(name as never);
      const envelope = { commandId: crypto.randomUUID(), happenedAt: '2026-11-22T00:00:00Z' };
      const sent = { ...bodies[name], ...Object.fromEntries(empty), ...envelope, ...(opening ? {} : { version: 1 }) };
      expect(hazardCommandSchemas[name].safeParse(sent).error?.issues ?? [], name).toEqual([]);
    }
  });

  test('an extension leads beyond the present deadline, an order begins today', () => {
    expect(fieldRow('until', fieldTable.askExtension.until, making)).toMatchObject({
      from: '2026-12-04',
      least: '2026-12-05',
    });
    expect(fieldRow('dueOn', fieldTable.order.dueOn, making)).toMatchObject({
      from: '2026-11-22',
      least: '2026-11-22',
    });
  });
});

describe('refusals', () => {
  const told = (code: string, details = {}) => refusedFields({ code, details } as never);

  test('a missing photo is said at the field that lacks it', () => {
    expect(told('hazard.photo-needed', { which: 'before' })).toEqual(['before']);
    expect(told('hazard.photo-needed', { which: 'after' })).toEqual(['after', 'photos']);
  });

  test('each one names only fields that some form has', () => {
    const known = new Set(names.flatMap((name) => fieldsOf(name).map(([field]) => field)));
    for (const code of HAZARD_REFUSALS) for (const field of told(code)) expect(known).toContain(field);
  });
});
