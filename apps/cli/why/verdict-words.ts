import type { ChainFault } from '#engine/ledger/verify.ts';
import type { Words } from '../language.ts';
import type { Verdict } from './check.ts';

const FAULTS: { readonly [Code in ChainFault['code']]: Words } = {
  'chain.unreadable': { zh: '内容无法读取', en: 'cannot be read' },
  'chain.version': { zh: '格式版本不认识', en: 'is of a version that this program does not know' },
  'chain.hash': { zh: '内容与校验值不符，被改动过', en: 'does not fit its hash: it was changed' },
  'chain.gap': { zh: '编号不连续，前面缺了记录', en: 'is out of number: an entry before it is missing' },
  'chain.link': { zh: '没有接在上一条之后', en: 'does not name the entry before it' },
  'chain.foreign': { zh: '属于另一件事项', en: 'belongs to another matter' },
  'chain.time': { zh: '记录时间早于上一条', en: 'was recorded before the entry before it' },
};

/** What the check found, the good news as well as the bad. */
export function verdictLines({ fault, headMatches, stateMatches, seals, holds }: Verdict): Words[] {
  const lines: Words[] = [
    fault === null
      ? {
          zh: '链条完整：每条的校验值都对，首尾相接',
          en: 'The chain holds: every hash fits and every entry names the one before it',
        }
      : {
          zh: `链条断在第 ${fault.seq} 条：${FAULTS[fault.code].zh}`,
          en: `The chain breaks at entry ${fault.seq}, which ${FAULTS[fault.code].en}`,
        },
  ];
  if (!headMatches) {
    lines.push({ zh: '事项当前所指的末条与链条不符', en: 'The matter does not point to the last entry of its chain' });
  }
  if (stateMatches === false) {
    lines.push({ zh: '按各条推算的状态与当前状态不符', en: 'The entries do not lead to the state that is stored' });
  }
  const { matches, erased, differs } = seals;
  lines.push({
    zh: `封存的文字和照片：${matches} 项相符${erased ? `，${erased} 项已删除` : ''}${differs ? `，${differs} 项不符` : ''}`,
    en: `Sealed words and photos: ${matches} fit${erased ? `, ${erased} erased` : ''}${differs ? `, ${differs} differ` : ''}`,
  });
  lines.push(
    holds
      ? { zh: '结论：可信，未被改动', en: 'Verdict: whole and unchanged' }
      : { zh: '结论：不可信，请立即报告监督员', en: 'Verdict: not to be trusted; tell the auditor at once' },
  );
  return lines;
}
