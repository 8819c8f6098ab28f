import { ACTS, at } from '../acts.ts';
import { arithmetic, step } from './arithmetic.ts';
import { lawOn, needed } from './inputs.ts';
import { yuan, yuanText } from './money.ts';

/** 行政处罚法 第五十一条: whether a fine is small enough to be decided on the spot. */
export const ON_THE_SPOT = arithmetic({
  id: 'penalty.on-the-spot',
  text: { zh: '当场处罚的罚款限额', en: 'Limit for a fine decided on the spot' },
  numbers: {
    person: { value: 200, unit: { zh: '元', en: 'yuan' }, text: { zh: '对公民', en: 'for a citizen' } },
    entity: {
      value: 3_000,
      unit: { zh: '元', en: 'yuan' },
      text: { zh: '对法人或者其他组织', en: 'for a legal person or other organisation' },
    },
  },
  inputs: {
    party: needed('choice', '被处罚人', 'who is fined', {
      choices: [
        { id: 'person', zh: '公民', en: 'a citizen' },
        { id: 'entity', zh: '法人或者其他组织', en: 'a legal person or other organisation' },
      ],
    }),
    fine: needed('money', '罚款数额', 'the fine'),
    on: lawOn,
  },
  dayOf: 'on',
  basis: [at('administrativePenalty', '第五十一条')],
  validFrom: ACTS.administrativePenalty.since,
  note: {
    zh: '这里只核对数额；当场处罚还要违法事实确凿并有法定依据。警告不看数额。',
    en: 'Only the sum is checked here; the facts must also be beyond doubt and the penalty founded in law. A warning has no sum.',
  },
  work({ party, fine }, numbers) {
    const { value, text } = party === 'person' ? numbers.person : numbers.entity;
    const limit = yuanText(yuan(value));
    const allowed = fine <= yuan(value);
    const given = yuanText(fine);
    return {
      result: { allowed, limit, fine: given },
      steps: [
        step('limit', `${text.zh}当场罚款的限额为 ${limit} 元以下（含本数）。`, `The limit ${text.en} is ¥${limit}.`, {
          limit,
        }),
        allowed
          ? step(
              'within',
              `${given} 元没有超过限额，数额上可以当场作出处罚决定。`,
              `¥${given} does not exceed it: by its sum the fine may be decided on the spot.`,
              { fine: given, limit },
            )
          : step(
              'above',
              `${given} 元超过限额，应当按普通程序处理。`,
              `¥${given} exceeds it: the ordinary procedure applies.`,
              { fine: given, limit },
            ),
      ],
    };
  },
});
