import type { Locator } from 'playwright-core';
import { photo } from './photo.ts';

/** A form as whoever fills it in sees it: fields by their labels. */
export class Form {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  field(label: string): Locator {
    return this.root.getByRole('textbox', { name: new RegExp(`^${label}`) });
  }

  async writes(label: string, words: string): Promise<void> {
    await this.field(label).fill(words);
  }

  /** Searches a list by word and takes the first that fits. */
  async picks(label: string, option: string): Promise<void> {
    const box = this.root.getByRole('combobox', { name: label });
    await box.click();
    await box.fill(option);
    const list = this.root.page().locator('.ant-select-dropdown').filter({ visible: true });
    await list.getByTitle(option).first().click();
    await this.#item(label).getByTitle(option).waitFor();
  }

  async ticks(group: string, option: string): Promise<void> {
    await this.root.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).check();
  }

  /** One of the usual numbers of days. */
  async inDays(label: string, days: number): Promise<void> {
    await this.#item(label)
      .getByRole('button', { name: `${days} 天`, exact: true })
      .click();
  }

  /** Chooses a photo in the device's own dialogue and waits until it has arrived. */
  async adds(label: string, shows: string): Promise<void> {
    const item = this.#item(label);
    const [chooser] = await Promise.all([
      this.root.page().waitForEvent('filechooser'),
      item.getByRole('button', { name: '选择照片' }).click(),
    ]);
    await chooser.setFiles({ name: `${shows}.jpg`, mimeType: 'image/jpeg', buffer: await photo(shows) });
    await item.getByText('已上传').last().waitFor();
  }

  async sends(name: string): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click();
  }

  #item(label: string): Locator {
    const page = this.root.page();
    return this.root
      .locator('.ant-form-item')
      .filter({ has: page.locator('label', { hasText: new RegExp(`^${label}`) }) });
  }
}
