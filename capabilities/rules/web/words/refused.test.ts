import { describe, expect, test } from 'vitest';
import { ApiRefusal } from '#ui/api/refusal.ts';
import { ruleRefusalWords } from '../../contract/refusal-words.ts';
import { inWords, refusedFields } from './refused.ts';

describe('refusals', () => {
  const told = (code: string, fields: { path: string; message: string }[] = []) =>
    new ApiRefusal(422, { code, message: '…', fields });
  const FIELDS = [
    ...['from', 'extension', 'asOf', 'rule', 'ground', 'number', 'basis', 'validFrom', 'validTo', 'lastDay'],
    ...['year', 'title', 'published', 'address', 'holidays', 'makeUpDays', 'reason'],
  ];

  test('each one that speaks of a field names one that some form has', () => {
    const named = Object.keys(ruleRefusalWords).flatMap((code) => refusedFields(told(code)));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((field) => !FIELDS.includes(field))).toEqual([]);
  });

  test('of the wire’s shape say in the user’s language what the field wants', () => {
    const wrong = told('request.invalid', [{ path: 'holidays.0.name', message: 'Invalid string' }]);
    const said = inWords(wrong, ({ zh }) => zh);
    expect(said).toMatchObject({ fields: [{ path: 'holidays.0.name', message: expect.stringMatching(/中文名称/) }] });
    const other = told('rules.notice-held');
    expect(inWords(other, ({ zh }) => zh)).toBe(other);
  });
});
