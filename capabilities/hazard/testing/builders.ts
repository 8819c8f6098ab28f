import type { Actor } from '#engine/access/access.ts';
import type { Role } from '#engine/access/roles.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { matterCode } from '#engine/ledger/code.ts';
import { instant } from '#engine/time/instant.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { shippedRules } from '#rulebook/shipped-rules.ts';
import {
  decide,
  evolve,
  type Hazard,
  type HazardCommand,
  type HazardCommandBodies,
  type HazardCommandName,
  type HazardEvent,
  type HazardWorld,
  unreported,
} from '../model/index.ts';

/** People by their job. */
export const people = {
  worker: 'a0000000-0000-4000-8000-000000000001',
  safetyOfficer: 'a0000000-0000-4000-8000-000000000002',
  enterpriseHead: 'a0000000-0000-4000-8000-000000000003',
  inspector: 'a0000000-0000-4000-8000-000000000004',
  secondInspector: 'a0000000-0000-4000-8000-000000000005',
  centreHead: 'a0000000-0000-4000-8000-000000000006',
  supervisor: 'a0000000-0000-4000-8000-000000000007',
  officerElsewhere: 'a0000000-0000-4000-8000-000000000008',
} as const;

export const places = {
  plant: 'b0000000-0000-4000-8000-000000000001',
  otherPlant: 'b0000000-0000-4000-8000-000000000002',
  team: 'b0000000-0000-4000-8000-000000000003',
  zone: 'b0000000-0000-4000-8000-000000000004',
  site: 'b0000000-0000-4000-8000-000000000005',
  squad: 'b0000000-0000-4000-8000-000000000006',
  agency: 'b0000000-0000-4000-8000-000000000007',
} as const;

export const photo = (n: number): string => String(n).padStart(64, 'a');

const employees: readonly string[] = [people.worker, people.safetyOfficer, people.enterpriseHead];

/** A park with one plant, one squad and today at 2026-09-24. */
export function aWorld(changed: Partial<HazardWorld> = {}): HazardWorld {
  return {
    now: instant('2026-09-24T02:00:00.000Z'),
    today: plainDate('2026-09-24'),
    timeZone: 'Asia/Shanghai',
    register: {
      enterprise: (id) => (id === places.plant || id === places.otherPlant ? { squadId: places.squad } : null),
      team: (id) => (id === places.team ? { enterpriseId: places.plant } : null),
      zone: (id) => (id === places.zone ? {} : null),
      site: (id) => (id === places.site ? { zoneId: places.zone, enterpriseId: places.plant } : null),
      squad: (id) => (id === places.squad ? { agencyId: places.agency } : null),
      person: (id) => {
        if (employees.includes(id)) return { enterpriseIds: [places.plant] };
        return (Object.values(people) as string[]).includes(id) ? { enterpriseIds: [] } : null;
      },
    },
    rules: shippedRules(),
    knowsKind: (kind) => kind !== 'nonsense',
    mergeTarget: null,
    recurrenceOf: null,
    ...changed,
  };
}

export const finding: HazardCommandBodies['selfReport'] = {
  nature: 'condition',
  kind: 'staticEarthing',
  description: '装卸栈台静电接地夹松动，接地线断股',
  enterpriseId: places.plant,
  teamId: null,
  zoneId: places.zone,
  siteId: places.site,
  point: null,
  placeWords: '2 号鹤管旁',
  photos: [photo(1)],
};

/** A sensible body for every command; tests change just what they are about. */
export const bodies: HazardCommandBodies = {
  report: { ...finding, source: 'worker' },
  record: { ...finding, source: 'inspection', level: 'general', basis: 'GB 12158-2006 第6.3条' },
  selfReport: finding,
  register: { level: 'general', kind: 'staticEarthing', basis: '' },
  reject: { reason: '经核实不存在' },
  merge: { into: matterCode('HZ', new Uint8Array(9)), reason: '同一处' },
  withdraw: { reason: '误报' },
  regrade: { level: 'major', reason: '涉及重大危险源' },
  assign: { squadId: places.squad, supervisorId: people.supervisor },
  fixOnSpot: { measures: '更换接地夹', before: [], after: [photo(2)] },
  confirmFix: { passed: true, remark: '' },
  order: {
    handlerId: people.safetyOfficer,
    dueOn: plainDate('2026-10-08'),
    dueReason: '需采购接地线',
    requirements: '更换并检测',
  },
  submitPlan: { measures: '更换', responsible: '设备部', funds: '3 万元', schedule: '两周', contingency: '停用栈台' },
  reviewPlan: { approved: true, remark: '' },
  notifyWorkers: { how: 'board', remark: '车间公告栏', photos: [] },
  orderStopUse: { what: '2 号鹤管', reason: '有爆炸危险' },
  liftStopUse: { remark: '审查同意恢复使用' },
  askExtension: { until: plainDate('2026-10-20'), reason: '配件未到' },
  answerExtension: { granted: true, remark: '' },
  rectify: { measures: '已更换并检测 4 Ω', photos: [photo(3)] },
  recheck: { passed: true, remark: '', photos: [] },
  reorder: { dueOn: plainDate('2026-10-30'), dueReason: '重新施工', requirements: '重做' },
  referToEnforcement: { reason: '逾期未整改' },
  settleClocks: { remark: '' },
  strikeOff: { remark: '' },
  lookBack: { round: '30', passed: true, remark: '', photos: [] },
  reopen: { reason: '复发' },
  escalate: { reason: '已构成重大隐患' },
  selfRectify: { measures: '已处理', photos: [photo(4)] },
  selfAccept: { accepted: true, remark: '' },
};

export function command<Name extends HazardCommandName>(
  type: Name,
  by: string,
  changed: Partial<HazardCommandBodies[Name]> = {},
): HazardCommand {
  return {
    type,
    by,
    happenedAt: instant('2026-09-24T01:30:00.000Z'),
    ...bodies[type],
    ...changed,
  } as unknown as HazardCommand;
}

export type Step = HazardCommand | readonly [HazardCommand, Partial<HazardWorld>];

/** The hazard after these commands; a refused one fails the test with its code. */
export function hazardAfter(...steps: readonly Step[]): Hazard {
  return steps.reduce<Hazard>((hazard, step) => {
    const [given, world] = Array.isArray(step)
      ? (step as [HazardCommand, Partial<HazardWorld>])
      : [step as HazardCommand, {}];
    return eventsOf(given, hazard, aWorld(world)).reduce(evolve, hazard);
  }, unreported);
}

function eventsOf(given: HazardCommand, hazard: Hazard, world: HazardWorld): readonly HazardEvent[] {
  const answer = decide(given, hazard, world);
  if (isRefusal(answer)) throw new Error(`${given.type} in ${hazard.state} was refused: ${answer.code}`);
  return answer;
}

/** The refusal's code, or the names of the events. */
export function outcome(given: HazardCommand, hazard: Hazard, world: Partial<HazardWorld> = {}): string {
  const answer = decide(given, hazard, aWorld(world));
  return isRefusal(answer) ? answer.code : answer.map(({ type }) => type).join(',');
}

/** Histories that many tests begin with. */
export const histories = {
  recorded: [command('record', people.inspector)],
  ordered: [command('record', people.inspector), command('order', people.inspector)],
  rectified: [
    command('record', people.inspector),
    command('order', people.inspector),
    command('rectify', people.safetyOfficer),
  ],
  rechecked: [
    command('record', people.inspector),
    command('order', people.inspector),
    command('rectify', people.safetyOfficer),
    command('recheck', people.inspector),
  ],
  struckOff: [
    command('record', people.inspector),
    command('order', people.inspector),
    command('rectify', people.safetyOfficer),
    command('recheck', people.inspector),
    command('strikeOff', people.centreHead),
  ],
  majorOrdered: [command('record', people.inspector, { level: 'major' }), command('order', people.inspector)],
} satisfies Record<string, Step[]>;

export function actor(
  role: Role,
  personId: string = people.inspector,
  changed: Partial<Actor['appointments'][number]> = {},
): Actor {
  const place = { enterpriseId: places.plant, teamId: places.team, squadId: places.squad, agencyId: places.agency };
  return { personId, parkId: 'hongliutan', appointments: [{ role, ...place, ...changed }] };
}
