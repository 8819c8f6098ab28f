import { actingFields } from './acting-fields.ts';
import type { FieldTable } from './fields.ts';
import { findingFields } from './finding-fields.ts';

/** Every field of every command. */
export const fieldTable: FieldTable = { ...findingFields, ...actingFields };
