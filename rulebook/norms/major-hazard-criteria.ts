import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

/** The twenty items in their order; the first fifteen were read, the last five are from memory. */
const ITEMS = [
  [
    '危险化学品生产、经营单位主要负责人和安全生产管理人员未依法经考核合格',
    'Heads and safety managers have not passed the examination that the law asks for',
  ],
  ['特种作业人员未持证上岗', 'Special operators work without a certificate'],
  [
    '涉及“两重点一重大”的生产装置、储存设施外部安全防护距离不符合国家标准要求',
    'The outer safety distance of units with key processes, key chemicals or a major hazard source does not meet the standard',
  ],
  [
    '涉及重点监管危险化工工艺的装置未实现自动化控制，系统未实现紧急停车功能，装备的自动化控制系统、紧急停车系统未投入使用',
    'Units with key processes have no automatic control or emergency stop, or these are not in use',
  ],
  [
    '构成一级、二级重大危险源的危险化学品罐区未实现紧急切断功能；涉及毒性气体、液化气体、剧毒液体的一级、二级重大危险源的危险化学品罐区未配备独立的安全仪表系统',
    'Tank farms of level 1 or 2 have no emergency cut-off, or, with toxic gas, liquefied gas or highly toxic liquid, no independent safety-instrumented system',
  ],
  ['全压力式液化烃储罐未按国家标准设置注水措施', 'Pressurised tanks of liquefied hydrocarbons have no water injection'],
  [
    '液化烃、液氨、液氯等易燃易爆、有毒有害液化气体的充装未使用万向管道充装系统',
    'Liquefied flammable or toxic gas is filled without loading arms',
  ],
  [
    '光气、氯气等剧毒气体及硫化氢气体管道穿越除厂区（包括化工园区、工业园区）外的公共区域',
    'Pipes of highly toxic gas or hydrogen sulphide cross public areas outside the plant or park',
  ],
  [
    '地区架空电力线路穿越生产区且不符合国家标准要求',
    'Overhead power lines cross the production area against the standard',
  ],
  [
    '在役化工装置未经正规设计且未进行安全设计诊断',
    'Units in service had neither a formal design nor a design diagnosis',
  ],
  ['使用淘汰落后安全技术工艺、设备目录列出的工艺、设备', 'Obsolete processes or equipment on the list are in use'],
  [
    '涉及可燃和有毒有害气体泄漏的场所未按国家标准设置检测报警装置，爆炸危险场所未按国家标准安装使用防爆电气设备',
    'No gas detectors where flammable or toxic gas may leak, or no explosion-proof electrical equipment',
  ],
  [
    '控制室或机柜间面向具有火灾、爆炸危险性装置一侧不满足国家标准关于防火防爆的要求',
    'The side of the control or cabinet room that faces the hazard is not protected as the standard asks',
  ],
  [
    '化工生产装置未按国家标准要求设置双重电源供电，自动化控制系统未设置不间断电源',
    'No dual power supply of the units, or no uninterruptible supply of the control system',
  ],
  ['安全阀、爆破片等安全附件未正常投用', 'Relief valves, bursting discs and the like are not in use'],
  [
    '未建立与岗位相匹配的全员安全生产责任制，或者未制定实施生产安全事故隐患排查治理制度',
    'No duty system for every post, or no system for finding and curing hazards',
  ],
  ['未制定操作规程和工艺控制指标', 'No operating procedures and process control limits'],
  [
    '未按照国家标准制定动火、进入受限空间等特殊作业管理制度，或者制度未有效执行',
    'No permit system for hot work, confined spaces and other special operations, or it is not followed',
  ],
  [
    '新开发的生产工艺未经小试、中试、工业化试验直接进行工业化生产，国内首次使用的化工工艺未经安全可靠性论证，新建装置未制定试生产方案投料开车，或者精细化工企业未开展反应安全风险评估',
    'A new process was not tested or argued, a new unit started without a trial plan, or no reaction-safety assessment was made',
  ],
  [
    '未按国家标准分区分类储存危险化学品，超量、超品种储存，或者相互禁配物质混放混存',
    'Goods stored by incompatible class, over quantity or kind, or mixed',
  ],
] as const;
const READ = 15;

/** 化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）. */
export const MAJOR_HAZARD_CRITERIA_NORMS: readonly Norm[] = ITEMS.map(([zh, en], index) => {
  const read = index < READ;
  return norm({
    id: `major-hazard.criterion-${String(index + 1).padStart(2, '0')}`,
    text: words(zh, en),
    basis: [at('majorHazardCriteria')],
    validFrom: '2017-11-13',
    verified: read,
    note: read
      ? words(
          '2023年仍被引用；未查到2025年以后的接替文件，请留意更新。',
          'Still cited in 2023; no successor of 2025 or later was found: watch for one.',
        )
      : words(
          '第十六项至第二十项出自记忆，使用前请核对判定标准原文。',
          'Items 16 to 20 are from memory: check the criteria before relying on them.',
        ),
  });
});
