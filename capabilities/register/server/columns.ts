import { FIELDS, type RegisterName } from '../model/index.ts';

/** A register's table has the register's name; its columns are the fields in snake case. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** All fields of a line as a select list, named as the model names them. Made of the model's own names, never of input. */
export function selectList(register: RegisterName): string {
  return ['id', ...FIELDS[register], 'closedOn'].map((field) => `t.${columnOf(field)} as "${field}"`).join(', ');
}
