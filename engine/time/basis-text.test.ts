import { expect, it } from 'vitest';
import { basisText } from './basis-text.ts';

const law = { zh: '关于实施《劳动保障监察条例》若干规定', en: 'Provisions' };

it.each([
  ['第四十三条第一款', 'Provisions (X 1), art. 43 para. 1'],
  ['第十条', 'Provisions (X 1), art. 10'],
  ['第一百零五条第二款第（十一）项', 'Provisions (X 1), art. 105 para. 2 item 11'],
  ['第二百五十条', 'Provisions (X 1), art. 250'],
  ['附件1', 'Provisions (X 1), 附件1'],
])('%s reads %s in English and as the act writes it in Chinese', (article, en) => {
  const words = basisText({ law, article, document: 'X 1' });
  expect(words.en).toBe(en);
  expect(words.zh).toBe(`《关于实施〈劳动保障监察条例〉若干规定》（X 1）${article}`);
});

it('an act without articles stands by its name alone', () =>
  expect(basisText({ law, article: null, document: null }).en).toBe('Provisions'));
