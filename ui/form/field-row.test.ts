import { expect, test } from 'vitest';
import { type FieldRow, valuesOf } from './field-row.ts';

const rows: FieldRow[] = [
  { as: 'words', name: 'remark', label: '意见', required: false, most: 2000 },
  { as: 'photos', name: 'photos', label: '照片', required: false, most: 20 },
  { as: 'pick', name: 'siteId', label: '部位', required: false, options: [] },
  { as: 'choice', name: 'passed', label: '结果', required: true, options: [] },
];

test('a form sends its own fields, with their empty values, and no others', () => {
  expect(valuesOf(rows, { passed: false, stray: 1 })).toEqual({ remark: '', photos: [], siteId: null, passed: false });
});
