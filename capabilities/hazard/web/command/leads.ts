import type { Words } from '#ui/words/words.ts';
import type { HazardCommandName } from '../../model/index.ts';

interface Lead {
  /** What the command does and what comes next, at the head of its form. */
  readonly lead: Words;
  /** The one step that usually comes next stands first and filled; the others are quieter. */
  readonly rank: 'next' | 'other';
  readonly danger?: true;
}

const next = (zh: string, en: string): Lead => ({ lead: { zh, en }, rank: 'next' });
const other = (zh: string, en: string): Lead => ({ lead: { zh, en }, rank: 'other' });
const grave = (zh: string, en: string): Lead => ({ lead: { zh, en }, rank: 'other', danger: true });

export const leads: { readonly [Name in HazardCommandName]: Lead } = {
  report: next('上报后由园区核实登记。', 'The park checks and registers it.'),
  record: next('登记后即进入台账。', 'It stands in the ledger at once.'),
  selfReport: next('登记后由企业自行整改、验收。', 'The enterprise fixes and accepts it itself.'),
  register: next('确认属于隐患，定等级和类别。', 'It is a hazard: give its level and kind.'),
  reject: other(
    '核实后不属于隐患的，写明理由。上报人会看到。',
    'Found to be no hazard; whoever reported it sees the reason.',
  ),
  merge: other('与另一条是同一处隐患的，并入那一条。', 'The same hazard as another: make it part of that one.'),
  withdraw: other('撤回您上报的这一条。记录仍保留在台账。', 'Take back your report; the record stays.'),
  regrade: other('降为一般隐患须由原定级人以外的人办理。', 'Grading down takes somebody other than who graded it.'),
  assign: other('指定由哪个检查组负责，谁来监督。', 'Which squad answers for it, and who supervises.'),
  fixOnSpot: next(
    '当场改好的，传整改前后照片，由检查人员确认。',
    'Fixed at once: photos before and after, confirmed by the inspector.',
  ),
  confirmFix: next('对照前后照片确认；不合格的退回待处置。', 'Compare the photos; if not passed it goes back.'),
  order: next('向企业下达责令限期整改指令书。', 'Gives the enterprise a notice with a deadline.'),
  submitPlan: next(
    '重大隐患整改方案须五落实：措施、责任、资金、时限、预案。',
    'Five elements: measures, duty, money, time, contingency.',
  ),
  reviewPlan: next('通过后按方案整改；退回的由企业重新报送。', 'Approved: work begins. Sent back: a new plan is due.'),
  notifyWorkers: other(
    '重大隐患须向从业人员通报，销账前必须完成。',
    'Workers must be told of a major hazard before it is struck off.',
  ),
  orderStopUse: grave(
    '责令停止使用相关场所、设施或设备，解除前不得销账。',
    'Bars its use; it cannot be struck off until lifted.',
  ),
  liftStopUse: other('复查合格后解除，解除后方可销账。', 'After a passed re-check; only then can it be struck off.'),
  askExtension: other('期限届满前提出，由检查单位答复。', 'Asked before the deadline, answered by the inspectors.'),
  answerExtension: next(
    '同意的，期限改为申请的日期，并计入延期数。',
    'Granted: the deadline moves and is counted as extended.',
  ),
  rectify: next('传整改后照片，报请复查。', 'Photos of the work done; a re-check follows.'),
  recheck: next('到现场复查。整改人、整改责任人不能复查。', 'On the spot, by nobody who did or led the work.'),
  reorder: next('复查不合格，重新定期限。', 'The re-check failed: set a new deadline.'),
  settleClocks: other(
    '放假通知公布后，把暂定的期限按通知核定下来；已经确定的期限不会变动。',
    'Once the holiday notice is out, provisional days are made firm by it; firm ones never move.',
  ),
  referToEnforcement: grave('移送执法部门立案处理，计入移送数。', 'Handed over to enforcement and counted as such.'),
  strikeOff: next(
    '销账后将在 30 日、90 日回头看。整改人、复查人不能销账。',
    'Looked back on after 30 and 90 days. Fixer and checker may not strike off.',
  ),
  lookBack: other(
    '不打招呼到现场再看一次；不合格的重新打开。',
    'Unannounced, on the spot; if not passed it is reopened.',
  ),
  reopen: grave('重新打开后从待处置开始，计入重新打开数。', 'Starts anew and is counted as reopened.'),
  escalate: grave('自查发现属于重大隐患的，转由检查单位处置。', 'A major hazard goes to the inspectors.'),
  selfRectify: next('传整改后照片，由另一人验收。', 'Photos of the work done; another person accepts it.'),
  selfAccept: next('整改人不能自己验收。', 'Whoever fixed it cannot accept it.'),
};
