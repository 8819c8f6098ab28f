import type { HazardRefusal } from '../model/index.ts';

/** Status and words of every refusal that a hazard can answer; a code without words does not compile. */
export const hazardRefusalWords: {
  readonly [Code in HazardRefusal]: { readonly status: number; readonly zh: string; readonly en: string };
} = {
  'hazard.wrong-state': {
    status: 409,
    zh: '隐患当前状态不能进行这项操作，请刷新后查看。',
    en: 'This cannot be done in the hazard’s present state; reload to see it.',
  },
  'hazard.enterprise-unknown': {
    status: 422,
    zh: '园区名录中没有这家企业，或该企业已停用。',
    en: 'The register has no such enterprise, or it is closed.',
  },
  'hazard.enterprise-needed': { status: 422, zh: '请先选择隐患所在企业。', en: 'Name the enterprise first.' },
  'hazard.team-unknown': { status: 422, zh: '该企业没有这个班组。', en: 'The enterprise has no such team.' },
  'hazard.zone-unknown': { status: 422, zh: '园区名录中没有这个片区。', en: 'The register has no such zone.' },
  'hazard.site-unknown': {
    status: 422,
    zh: '所选场所不在该片区或不属于该企业。',
    en: 'The site is not in this zone or not of this enterprise.',
  },
  'hazard.squad-unknown': { status: 422, zh: '园区名录中没有这个检查组。', en: 'The register has no such squad.' },
  'hazard.kind-unknown': { status: 422, zh: '没有这个隐患类别。', en: 'There is no such kind of hazard.' },
  'hazard.person-unknown': {
    status: 422,
    zh: '名录中没有此人，或此人已离岗。',
    en: 'The register has no such person, or the person has left.',
  },
  'hazard.handler-outside-enterprise': {
    status: 422,
    zh: '整改责任人必须是该企业人员。',
    en: 'The handler must belong to the enterprise.',
  },
  'hazard.photo-needed': {
    status: 422,
    zh: '请至少附一张整改前（或整改后）的照片。',
    en: 'At least one photo is needed (before or after).',
  },
  'hazard.act-is-general': {
    status: 422,
    zh: '不安全行为按一般隐患当场纠正，不定为重大隐患。',
    en: 'An unsafe act is corrected on the spot and is never graded major.',
  },
  'hazard.act-is-corrected-on-the-spot': {
    status: 422,
    zh: '不安全行为应当场纠正，不下达限期整改。',
    en: 'An unsafe act is corrected on the spot, not by deadline notice.',
  },
  'hazard.major-not-on-the-spot': {
    status: 422,
    zh: '重大事故隐患不能按现场整改处理，须下达限期整改并提交整改方案。',
    en: 'A major hazard cannot be closed on the spot; it needs an order and a plan.',
  },
  'hazard.due-in-the-past': {
    status: 422,
    zh: '整改期限不能早于今天({today})。',
    en: 'The deadline cannot be before today ({today}).',
  },
  'hazard.nothing-provisional': {
    status: 422,
    zh: '这条隐患没有暂定的期限，不用核定。',
    en: 'This hazard has no provisional day to settle.',
  },
  'hazard.notice-not-known': {
    status: 422,
    zh: '所需年份的放假通知还没有录入规则库，暂时不能核定。',
    en: 'The holiday notice of that year is not in the rule book yet, so the day cannot be settled.',
  },
  'hazard.due-too-far': {
    status: 422,
    zh: '期限最远只能到 {last}。',
    en: 'The day can be {last} at the furthest.',
  },
  'hazard.merge-into-itself': { status: 422, zh: '不能并入自身。', en: 'A hazard cannot be merged into itself.' },
  'hazard.merge-target-unknown': {
    status: 422,
    zh: '没有找到要并入的隐患编号。',
    en: 'The hazard to merge into was not found.',
  },
  'hazard.merge-target-closed': {
    status: 422,
    zh: '要并入的隐患已不予登记、撤回或并案。',
    en: 'The hazard to merge into was itself rejected, withdrawn or merged.',
  },
  'hazard.same-level': { status: 422, zh: '等级没有变化。', en: 'The level is the same as before.' },
  'hazard.downgrade-needs-another': {
    status: 422,
    zh: '降级须由原定级人以外的人员作出。',
    en: 'Only someone other than the grader may downgrade.',
  },
  'hazard.fixer-cannot-confirm': {
    status: 422,
    zh: '整改人不能确认自己的整改，请由检查员确认。',
    en: 'Whoever fixed it cannot confirm it.',
  },
  'hazard.fixer-cannot-check': {
    status: 422,
    zh: '整改人不能复查自己的整改。',
    en: 'Whoever did the work cannot check it.',
  },
  'hazard.fixer-cannot-accept': {
    status: 422,
    zh: '整改人不能验收或销账。',
    en: 'Whoever did the work cannot accept it.',
  },
  'hazard.checker-cannot-accept': {
    status: 422,
    zh: '复查人不能自行销账，请由另一人销账。',
    en: 'Whoever re-checked cannot strike off; another person must.',
  },
  'hazard.handler-cannot-judge': {
    status: 422,
    zh: '整改责任人不能审批、复查或销账。',
    en: 'The named handler cannot judge the work.',
  },
  'hazard.supervisor-stands-apart': {
    status: 422,
    zh: '督办人不能同时整改、复查或销账。',
    en: 'The supervisor cannot also handle, check or accept.',
  },
  'hazard.planner-cannot-approve': {
    status: 422,
    zh: '方案提交人不能审批自己的方案。',
    en: 'Whoever submitted the plan cannot approve it.',
  },
  'hazard.stop-use-ordered-already': {
    status: 409,
    zh: '已经责令停止使用。',
    en: 'Stop-use has been ordered already.',
  },
  'hazard.stop-use-not-ordered': {
    status: 409,
    zh: '没有正在执行的停止使用决定。',
    en: 'No stop-use order is in force.',
  },
  'hazard.stop-use-in-force': {
    status: 422,
    zh: '停止使用决定尚未解除，审查同意后才能销账（安全生产法第六十五条）。',
    en: 'Stop-use is still in force; it is lifted only after examination (Work Safety Law art. 65).',
  },
  'hazard.workers-not-notified': {
    status: 422,
    zh: '重大事故隐患尚未向从业人员通报，不能销账（安全生产法第四十一条）。',
    en: 'Workers have not been told of this major hazard (Work Safety Law art. 41).',
  },
  'hazard.extension-pending': {
    status: 409,
    zh: '已有延期申请等待答复。',
    en: 'An extension request is already waiting for an answer.',
  },
  'hazard.no-extension-asked': { status: 409, zh: '没有待答复的延期申请。', en: 'No extension has been asked for.' },
  'hazard.extension-not-later': {
    status: 422,
    zh: '延期日期应晚于现期限({dueOn})。',
    en: 'The new day must be after the present deadline ({dueOn}).',
  },
  'hazard.asker-cannot-answer': {
    status: 422,
    zh: '申请人不能答复自己的延期申请。',
    en: 'Whoever asked cannot answer.',
  },
  'hazard.referred-already': { status: 409, zh: '已经移送执法。', en: 'It has been referred to enforcement already.' },
  'hazard.look-back-done': { status: 409, zh: '这一轮回头看已经完成。', en: 'This look-back has been held already.' },
  'hazard.look-back-not-due': { status: 422, zh: '还没有到这一轮回头看的日期。', en: 'This look-back is not due yet.' },
};
