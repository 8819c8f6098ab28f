import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2021-07-15';
const SAFETY_FROM = '2021-09-01';
const yuan = words('元', 'yuan');

/** 行政处罚法 and the penalties of 安全生产法: what has no day to compute. */
export const PENALTY_NORMS: readonly Norm[] = [
  norm({
    id: 'penalty.none-minor',
    text: words(
      '违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚',
      'A minor offence that is corrected in time and did no harm is not punished (mandatory)',
    ),
    basis: [at('administrativePenalty', '第三十三条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.first-violation',
    text: words(
      '初次违法且危害后果轻微并及时改正的，可以不予行政处罚（三个条件同时具备）',
      'A first offence with minor harm that is corrected in time may go unpunished (all three conditions together)',
    ),
    basis: [at('administrativePenalty', '第三十三条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.none-no-fault',
    text: words(
      '当事人有证据足以证明没有主观过错的，不予行政处罚；法律、行政法规另有规定的，从其规定',
      'A party who proves that there was no fault is not punished, unless a law or regulation says otherwise',
    ),
    basis: [at('administrativePenalty', '第三十三条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.educate',
    text: words(
      '依法不予行政处罚的，应当对当事人进行教育，并留下记录',
      'Where no penalty is given, the party has to be educated; keep a record of it',
    ),
    basis: [at('administrativePenalty', '第三十三条第三款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.lighter-rule',
    text: words(
      '适用违法行为发生时的规定；作出决定时规定已修改或者废止，新规定处罚较轻或者不认为是违法的，适用新规定',
      'The rule of the day of the offence applies; a newer rule applies when it is lighter or no longer sees an offence',
    ),
    basis: [at('administrativePenalty', '第三十七条')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.officers',
    text: words(
      '由具有行政执法资格的执法人员实施，不得少于两人，法律另有规定的除外',
      'Carried out by officers with the enforcement qualification, at least two unless a law says otherwise',
    ),
    number: '2',
    unit: words('人', 'persons'),
    basis: [at('administrativePenalty', '第四十二条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.recusal',
    text: words(
      '执法人员与案件有直接利害关系或者其他关系可能影响公正的，应当回避；决定作出之前，不停止调查',
      'An officer with an interest in the case steps aside; the investigation goes on until that is decided',
    ),
    basis: [at('administrativePenalty', '第四十三条')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.tell-first',
    text: words(
      '作出决定之前，告知拟处罚内容及事实、理由、依据和陈述、申辩、要求听证等权利；未告知或者拒绝听取的，不得作出决定',
      'Before deciding, tell the party the intended penalty, facts, reasons, basis and rights; without it no decision may be made',
    ),
    basis: [
      at('administrativePenalty', '第四十四条'),
      at('administrativePenalty', '第四十五条第一款'),
      at('administrativePenalty', '第六十二条'),
    ],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.no-heavier',
    text: words('不得因当事人陈述、申辩而给予更重的处罚', 'A party may not be punished more heavily for arguing'),
    basis: [at('administrativePenalty', '第四十五条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.full-record',
    text: words(
      '以文字、音像等形式，对启动、调查取证、审核、决定、送达、执行等进行全过程记录，归档保存',
      'Record the whole process in writing, sound or pictures, and archive it',
    ),
    basis: [at('administrativePenalty', '第四十七条')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.on-the-spot-person',
    text: words(
      '对公民当场作出处罚决定的罚款上限（或者警告）',
      'Highest fine on the spot for a citizen (or a warning)',
    ),
    number: '200',
    unit: yuan,
    basis: [at('administrativePenalty', '第五十一条')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.on-the-spot-entity',
    text: words(
      '对法人或者其他组织当场作出处罚决定的罚款上限（或者警告）',
      'Highest fine on the spot for a legal person or organisation (or a warning)',
    ),
    number: '3000',
    unit: yuan,
    basis: [at('administrativePenalty', '第五十一条')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.legal-review',
    text: words(
      '涉及重大公共利益、直接关系重大权益并经过听证、案情疑难复杂涉及多个法律关系或者法律法规规定的，决定之前应当法制审核',
      'Legal review before the decision where great public interest, a heard case of great interests, a hard case of several legal relations, or a law requires it',
    ),
    number: '4',
    unit: words('种情形', 'cases'),
    basis: [at('administrativePenalty', '第五十八条第一款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.instalments',
    text: words(
      '确有经济困难的，经当事人申请和行政机关批准，可以暂缓或者分期缴纳罚款',
      'In real hardship, on request and with approval, the fine may be paid later or in instalments',
    ),
    basis: [at('administrativePenalty', '第六十六条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.late-fee',
    text: words(
      '到期不缴纳罚款的，每日按罚款数额加处罚款的比例；复议或者诉讼期间不予计算',
      'Share of the fine that is added for each day of delay; not counted during reconsideration or litigation',
    ),
    number: '3/100',
    unit: words('每日', 'per day'),
    basis: [at('administrativePenalty', '第七十二条第一款第一项'), at('administrativePenalty', '第七十三条第三款')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.late-fee-cap',
    text: words('加处罚款的数额不得超出罚款的数额', 'What is added may not exceed the fine'),
    number: '1',
    unit: words('倍罚款', 'times the fine'),
    basis: [at('administrativePenalty', '第七十二条第一款第一项')],
    validFrom: FROM,
  }),
  norm({
    id: 'penalty.daily-fine-amount',
    text: words(
      '被责令改正且受到罚款处罚，拒不改正的，可以自责令改正之日的次日起，按照原处罚数额按日连续处罚',
      'Who was fined and refuses to correct may be fined the same amount again for each day from the day after the order',
    ),
    basis: [at('workSafety', '第一百一十二条')],
    validFrom: SAFETY_FROM,
  }),
  norm({
    id: 'penalty.closure-180-days',
    text: words(
      '存在重大事故隐患，180日内受到本法规定的行政处罚达到的次数，应当提请关闭',
      'Penalties within 180 days, with a major hazard, at which closure has to be proposed',
    ),
    number: '3',
    unit: words('次', 'penalties'),
    basis: [at('workSafety', '第一百一十三条第一项')],
    validFrom: SAFETY_FROM,
  }),
  norm({
    id: 'penalty.closure-one-year',
    text: words(
      '存在重大事故隐患，一年内受到本法规定的行政处罚达到的次数，应当提请关闭',
      'Penalties within one year, with a major hazard, at which closure has to be proposed',
    ),
    number: '4',
    unit: words('次', 'penalties'),
    basis: [at('workSafety', '第一百一十三条第一项')],
    validFrom: SAFETY_FROM,
  }),
  norm({
    id: 'penalty.safety-measures-new',
    text: words(
      '《安全生产违法行为行政处罚办法》（应急管理部令第18号）2025年11月27日公布，2026年2月1日起施行，2007年和2015年的旧文本同时废止',
      'The new penalty measures (Order No. 18) were published on 2025-11-27, in force from 2026-02-01; the texts of 2007 and 2015 are repealed',
    ),
    basis: [at('safetyPenalties')],
    validFrom: '2026-02-01',
    note: words(
      '条文内容未核对：复查、延期答复和停产期限请先查新办法。',
      'Its articles were not read: check the periods for re-check, extension and stops there first.',
    ),
  }),
];
