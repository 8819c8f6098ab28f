import { Form } from './form.ts';
import { Person } from './person.ts';

export interface Finding {
  readonly words: string;
  readonly kind?: string;
  /** Left out where the finder serves in just one. */
  readonly plant?: string;
  readonly photo?: string;
}

/** Whoever finds something and reports it. */
export class Finder extends Person {
  /** Fills in the form of a report, but does not send it. */
  async writesReport({ words, kind = '静电接地', plant, photo }: Finding): Promise<Form> {
    await this.goesTo('上报');
    const form = new Form(this.page.locator('#main'));
    if (photo !== undefined) await form.adds('照片', photo);
    await form.writes('情况', words);
    await form.picks('类别', kind);
    if (plant !== undefined) await form.picks('企业', plant);
    await form.picks('场所部位', '一号罐区');
    await form.writes('具体位置', '2 号鹤管旁');
    return form;
  }

  /** The code under which the hazard stands in the ledger. */
  async readsCode(): Promise<string> {
    await this.sees('已上报，编号');
    const code = /HZ-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await this.page.innerText('#main'))?.[0];
    if (code === undefined) throw new Error('no code to be read');
    return code;
  }
}

/** 职工 */
export class Worker extends Finder {
  async reports(finding: Finding): Promise<string> {
    await (await this.writesReport(finding)).sends('上报');
    return this.readsCode();
  }
}

/** 企业安全员 */
export class Officer extends Finder {
  async recordsSelfCheck(finding: Finding): Promise<string> {
    await (await this.writesReport(finding)).sends('自查登记');
    return this.readsCode();
  }

  async fixesOnSpot(measures: string, before: string, after: string): Promise<void> {
    await this.does('现场整改', async (form) => {
      await form.writes('整改措施', measures);
      await form.adds('整改前照片', before);
      await form.adds('整改后照片', after);
    });
  }

  async reportsRectified(measures: string, shows: string): Promise<void> {
    await this.does('报送整改结果', async (form) => {
      await form.writes('整改措施', measures);
      await form.adds('整改后照片', shows);
    });
  }

  async asksExtension(days: number, reason: string): Promise<void> {
    await this.does('申请延期', async (form) => {
      await form.inDays('申请延期至', days);
      await form.writes('理由', reason);
    });
  }

  async reportsSelfRectified(measures: string, shows: string): Promise<void> {
    await this.does('自改完成', async (form) => {
      await form.writes('整改措施', measures);
      await form.adds('整改后照片', shows);
    });
  }
}

/** 企业负责人 */
export class PlantHead extends Person {
  async accepts(remark: string): Promise<void> {
    await this.does('企业验收', async (form) => {
      await form.ticks('验收结果', '验收通过');
      await form.writes('意见', remark);
    });
  }
}
