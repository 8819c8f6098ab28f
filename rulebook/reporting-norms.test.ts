import { describe, expect, it } from 'vitest';
import type { Norm } from './norms/norm.ts';
import { REPORTING_NORMS } from './norms/reporting.ts';
import { SAFETY_NORM_BOOK } from './norms/safety-book.ts';

/** Typed from the texts, apart from the book: first day, act or document number, articles, number and unit where there is one. */
const EXPECTED = `
contract-terms | 2021-09-01 | 安全生产法 第五十二条第一款
no-waiver | 2021-09-01 | 安全生产法 第五十二条第二款 安全生产法 第一百零六条
waiver-fine | 2021-09-01 | 安全生产法 第一百零六条 | 20000–100000 元
right-to-know | 2021-09-01 | 安全生产法 第五十三条
right-to-suggest | 2021-09-01 | 安全生产法 第五十三条
right-to-report | 2021-09-01 | 安全生产法 第五十四条第一款
right-to-refuse | 2021-09-01 | 安全生产法 第五十四条第一款
no-retaliation | 2021-09-01 | 安全生产法 第五十四条第二款
stop-and-leave | 2021-09-01 | 安全生产法 第五十五条第一款
no-retaliation-for-leaving | 2021-09-01 | 安全生产法 第五十五条第二款
union-suggests | 2021-09-01 | 安全生产法 第六十条第二款
channel | 2021-09-01 | 安全生产法 第七十三条第一款
deaths | 2021-09-01 | 安全生产法 第七十三条第二款
anyone | 2021-09-01 | 安全生产法 第七十四条第一款
public-interest-action | 2021-09-01 | 安全生产法 第七十四条第二款
reward | 2021-09-01 | 安全生产法 第七十六条
reward-amount | 2018-01-04 | 安监总财〔2018〕19号 | 3000–300000 元
chemicals-reward | 2026-05-01 | 危险化学品安全法 第十条
chemicals-confidential | 2026-05-01 | 危险化学品安全法 第十条
employee-real-name | 2020-09-16 | 应急〔2020〕69号 第四条
employee-identity | 2020-09-16 | 应急〔2020〕69号
employee-no-retaliation | 2020-09-16 | 应急〔2020〕69号
employee-follow-up | 2020-09-16 | 应急〔2020〕69号
guidance | 2023-10-18 | 应急〔2023〕106号
internal-what | 2024-07-25 | 安委〔2024〕7号 | 4 类
internal-scheme | 2024-07-25 | 安委〔2024〕7号
`;

function line({ id, validFrom, basis, number, unit }: Norm): string {
  const cited = basis.map(({ law, document, article }) =>
    [document ?? law.zh.replace('中华人民共和国', ''), article].filter((part) => part !== null).join(' '),
  );
  const parts = [id.replace('reporting.', ''), validFrom, cited.join(' ')];
  return [...parts, ...(number === null ? [] : [`${number} ${unit?.zh}`])].join(' | ');
}

const textOf = (id: string) => REPORTING_NORMS.find((each) => each.id === `reporting.${id}`)?.text.zh;

describe('norms of reporting what is unsafe', () => {
  it('each stands at its act and article, none is missing and none is added', () => {
    expect(REPORTING_NORMS.map(line)).toEqual(EXPECTED.trim().split('\n'));
  });

  it('the book has them all, beside the duty of a worker to report a hazard', () => {
    const ids = SAFETY_NORM_BOOK.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('reporting.'))).toEqual(REPORTING_NORMS.map(({ id }) => id));
    expect(ids).toContain('hazard.worker-reports');
  });

  it.each(['no-retaliation', 'no-retaliation-for-leaving'])('%s names pay, treatment and dismissal', (id) => {
    expect(textOf(id)).toMatch(/降低您的工资、福利等待遇，也不得解除劳动合同$/);
  });

  it('all were read in the law or in a reprint, and what came from a reprint says so', () => {
    for (const { id, basis, verified, note } of REPORTING_NORMS) {
      expect(verified, id).toBe(true);
      if (basis[0]?.document === null) expect(note, id).toBeNull();
      else expect(note?.zh, id).toMatch(/按转载文本.*收录/);
    }
  });

  it('who must give a name to the authority is told that the park’s own channel is another matter', () => {
    const norm = REPORTING_NORMS.find(({ id }) => id === 'reporting.employee-real-name');
    expect(norm?.text.zh).toContain('可能不予受理');
    expect(norm?.note?.zh).toContain('不管园区自己的反映渠道');
  });
});
