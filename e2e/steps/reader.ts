import type { Locator } from 'playwright-core';
import { Person } from './person.ts';

/** Whoever looks for something on the board. */
export class Reader extends Person {
  /** The rows on the screen, by their words. */
  rows(): Promise<string[]> {
    return this.page.locator('#main table').getByRole('link').allInnerTexts();
  }

  async opensBoard(search = ''): Promise<void> {
    await this.opens(`/hazards${search}`);
    await this.page.getByRole('search').waitFor();
  }

  async searches(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '搜索情况、位置' }).fill(words);
    await this.page.keyboard.press('Enter');
  }

  async filters(by: string, option: string): Promise<void> {
    const box = this.page.getByRole('search').getByRole('combobox', { name: by });
    await box.click();
    await box.fill(option);
    await this.page.locator('.ant-select-dropdown').filter({ visible: true }).getByTitle(option).first().click();
    await this.page.keyboard.press('Escape');
  }

  /** Presses Tab until this has the focus. */
  async tabsTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await this.hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never reached it');
  }

  hasFocus(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === element.ownerDocument.activeElement);
  }
}
