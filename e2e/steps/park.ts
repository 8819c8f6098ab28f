import { Person } from './person.ts';
import { Finder, type Finding } from './plant.ts';

export interface Order {
  readonly handler: string;
  readonly requirements: string;
  readonly days: number;
  readonly why: string;
}

/** 检查员 */
export class Inspector extends Finder {
  async records(finding: Finding): Promise<string> {
    const form = await this.writesReport({ plant: '云岭精细化工', ...finding });
    await form.ticks('等级', '一般');
    await form.sends('检查登记');
    return this.readsCode();
  }

  async registers(level: '一般' | '重大'): Promise<void> {
    await this.does('登记', (form) => form.ticks('等级', level));
  }

  async orders({ handler, requirements, days, why }: Order): Promise<void> {
    await this.does('责令限期整改', async (form) => {
      await form.picks('整改责任人', handler);
      await form.writes('整改要求', requirements);
      await form.inDays('整改期限', days);
      await form.writes('期限理由', why);
    });
  }

  async ordersAgain({ requirements, days, why }: Omit<Order, 'handler'>): Promise<void> {
    await this.does('再次责令整改', async (form) => {
      await form.writes('整改要求', requirements);
      await form.inDays('整改期限', days);
      await form.writes('期限理由', why);
    });
  }

  async rechecks(result: '合格' | '不合格', remark: string): Promise<void> {
    await this.does('复查', async (form) => {
      await form.ticks('复查结果', result);
      await form.writes('意见', remark);
    });
  }

  async confirmsFix(remark: string): Promise<void> {
    await this.does('确认现场整改', async (form) => {
      await form.ticks('现场整改', '合格');
      await form.writes('意见', remark);
    });
  }

  async grantsExtension(remark: string): Promise<void> {
    await this.does('答复延期', async (form) => {
      await form.ticks('答复', '同意延期');
      await form.writes('意见', remark);
    });
  }
}

/** 综治中心主任 */
export class CentreHead extends Person {
  async strikesOff(remark: string): Promise<void> {
    await this.does('销账', (form) => form.writes('意见', remark));
  }

  /** A number of the figures page by its name. */
  async figure(name: string): Promise<number> {
    const entry = this.page.locator('#main [data-figure]').filter({ has: this.page.getByText(name, { exact: true }) });
    return Number(await entry.first().locator('dd').first().innerText());
  }
}
