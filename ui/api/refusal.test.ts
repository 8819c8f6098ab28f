import { describe, expect, test } from 'vitest';
import { refusalFrom } from './refusal.ts';

describe('a failed answer', () => {
  test('is read with its code, words and fields', () => {
    const told = {
      code: 'request.invalid',
      message: '填写的内容有误',
      fields: [{ path: 'dueOn', message: '不是日期' }],
    };
    const refusal = refusalFrom(400, JSON.stringify(told), '…');
    expect(refusal).toMatchObject({ status: 400, code: 'request.invalid', message: '填写的内容有误' });
    expect(refusal.fields).toEqual([{ path: 'dueOn', message: '不是日期' }]);
  });

  test('that is none of ours gets words of its own', () => {
    for (const text of ['<html>502</html>', '', 'null', '{"error":"x"}'])
      expect(refusalFrom(502, text, '服务器的答复无法识别')).toMatchObject({
        code: 'network.unreadable',
        message: '服务器的答复无法识别',
      });
  });
});
