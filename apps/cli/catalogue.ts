import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import type { Words } from './language.ts';

/** A command whose file is only read when it is called: `gangwan --help` answers at once. */
export interface Leaf {
  readonly name: string;
  readonly words: Words;
  readonly load: () => Promise<(cli: Cli, words: Words) => Command>;
}

/** Commands that belong to one noun: `gangwan user add`, `gangwan user password`. */
export interface Group {
  readonly name: string;
  readonly words: Words;
  readonly leaves: readonly Leaf[];
}

export const CATALOGUE: readonly (Leaf | Group)[] = [
  {
    name: 'start',
    words: { zh: '启动服务器', en: 'Start the server' },
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'migrate',
    words: { zh: '把数据库升级到本程序的版本', en: 'Bring the database up to this program' },
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'seed',
    words: { zh: '载入演示园区', en: 'Load the demo park' },
    load: async () => (await import('./commands/seed.ts')).seed,
  },
  {
    name: 'park',
    words: { zh: '园区', en: 'Parks' },
    leaves: [
      {
        name: 'add',
        words: { zh: '新建园区', en: 'Open a park' },
        load: async () => (await import('./commands/park-add.ts')).parkAdd,
      },
    ],
  },
  {
    name: 'user',
    words: { zh: '人员账号', en: 'Accounts' },
    leaves: [
      {
        name: 'add',
        words: { zh: '新建人员和账号', en: 'Add a person with an account' },
        load: async () => (await import('./commands/user-add.ts')).userAdd,
      },
      {
        name: 'password',
        words: { zh: '重设账号密码', en: 'Give an account a new password' },
        load: async () => (await import('./commands/user-password.ts')).userPassword,
      },
    ],
  },
  {
    name: 'import',
    words: { zh: '从 .xlsx 导入名录', en: 'Import registers from .xlsx' },
    load: async () => (await import('./commands/import.ts')).importSheet,
  },
  {
    name: 'export',
    words: { zh: '导出为 .xlsx', en: 'Export as .xlsx' },
    leaves: [
      {
        name: 'hazards',
        words: { zh: '导出隐患台账', en: 'Export the hazard ledger' },
        load: async () => (await import('./commands/export-hazards.ts')).exportHazards,
      },
      {
        name: 'registers',
        words: { zh: '导出名录', en: 'Export the registers' },
        load: async () => (await import('./commands/export-registers.ts')).exportRegisters,
      },
    ],
  },
  {
    name: 'figures',
    words: { zh: '台账数字', en: 'The ledger’s figures' },
    load: async () => (await import('./commands/figures.ts')).figures,
  },
  {
    name: 'flow',
    words: { zh: '事项流程', en: 'Flows of matters' },
    leaves: [
      {
        name: 'print',
        words: { zh: '打印一种事项的流程', en: 'Print the flow of a kind of matter' },
        load: async () => (await import('./commands/flow-print.ts')).flowPrint,
      },
    ],
  },
  {
    name: 'arithmetic',
    words: { zh: '罚款和工资的法定计算', en: 'The arithmetic of penalties and wages' },
    load: async () => (await import('./commands/arithmetic.ts')).arithmetic,
  },
  {
    name: 'clock',
    words: { zh: '时限：何日届满，为什么', en: 'Clocks: when one ends, and why' },
    load: async () => (await import('./commands/clock.ts')).clock,
  },
  {
    name: 'draw',
    words: { zh: '任何人都能核对的抽取', en: 'Draws that anyone can check' },
    leaves: [
      {
        name: 'commit',
        words: {
          zh: '在随机数产生之前对抽取方案（或一个数字）作出承诺',
          en: 'Commit to a plan, or a number, beforehand',
        },
        load: async () => (await import('./commands/draw-commit.ts')).drawCommit,
      },
      {
        name: 'reveal',
        words: { zh: '公开并与承诺核对', en: 'Reveal, and hold it against the commitment' },
        load: async () => (await import('./commands/draw-reveal.ts')).drawReveal,
      },
      {
        name: 'run',
        words: { zh: '抽取，或编号重抽', en: 'Draw, or draw again under the next number' },
        load: async () => (await import('./commands/draw-run.ts')).drawRun,
      },
      {
        name: 'verify',
        words: { zh: '离线核对一次抽取', en: 'Check a draw offline' },
        load: async () => (await import('./commands/draw-verify.ts')).drawVerify,
      },
    ],
  },
  {
    name: 'risk',
    words: { zh: '风险与重大危险源分级', en: 'Gradings of risks and major hazard sources' },
    leaves: [
      {
        name: 'gb18218',
        words: {
          zh: '按 GB 18218-2018 辨识重大危险源并分级',
          en: 'Identify and grade a major hazard source (GB 18218-2018)',
        },
        load: async () => (await import('./commands/risk-gb18218.ts')).riskGb18218,
      },
      {
        name: 'lec',
        words: { zh: '作业条件危险性分析 D = L × E × C', en: 'Job risk analysis D = L × E × C' },
        load: async () => (await import('./commands/risk-lec.ts')).riskLec,
      },
      {
        name: 'ls',
        words: { zh: '风险矩阵 R = L × S', en: 'Risk matrix R = L × S' },
        load: async () => (await import('./commands/risk-ls.ts')).riskLs,
      },
    ],
  },
  {
    name: 'receipt',
    words: { zh: '回执', en: 'Receipts' },
    leaves: [
      {
        name: 'verify',
        words: { zh: '核对回执：签收的记录是否在账本里', en: 'Check that what a receipt promised stands in the log' },
        load: async () => (await import('./commands/receipt-verify.ts')).receiptVerify,
      },
    ],
  },
  {
    name: 'verify',
    words: { zh: '离线核验导出的账本', en: 'Check an exported log offline' },
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'why',
    words: { zh: '说明一件事项为何处于现在的状态', en: 'Say why a matter stands where it stands' },
    load: async () => (await import('./commands/why.ts')).why,
  },
  {
    name: 'witness',
    words: { zh: '见证人，替园区的账本作证', en: 'A witness, who vouches for a park’s log' },
    leaves: [
      {
        name: 'key',
        words: { zh: '生成见证人的密钥', en: 'Make the witness’s key' },
        load: async () => (await import('./commands/witness-key.ts')).witnessKey,
      },
      {
        name: 'add-log',
        words: { zh: '登记要见证的账本', en: 'Name a log to be witnessed' },
        load: async () => (await import('./commands/witness-add-log.ts')).witnessAddLog,
      },
      {
        name: 'run',
        words: { zh: '启动见证人', en: 'Start the witness' },
        load: async () => (await import('./commands/witness-run.ts')).witnessRun,
      },
    ],
  },
];
