import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../visit.ts';
import { Form } from './form.ts';

/** Anybody at a desk, who only reads, clicks and types. */
export class Person {
  readonly visit: Visit;
  readonly page: Page;

  constructor(visit: Visit) {
    this.visit = visit;
    this.page = visit.page;
  }

  /** Types an address, or follows a link from outside. */
  async opens(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async logsIn(account: string, password: string): Promise<void> {
    await this.page.getByLabel('账号').fill(account);
    await this.page.getByLabel('密码').fill(password);
    await this.presses('登录');
  }

  /** Waits until these words can be read. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Waits until these words are gone, or finds at once that they are not there. */
  async seesNoMore(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Goes by the navigation. */
  async goesTo(place: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place }).first().click();
    await this.page.locator('#main h1').getByText(place).waitFor();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async presses(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Opens a hazard by its words in a list. */
  async picksFromList(words: string): Promise<void> {
    await this.page.locator('#main').getByRole('link', { name: words }).click();
    await this.page.getByRole('heading', { level: 1, name: words }).waitFor();
  }

  /** Opens the hazard that waits in the work list. */
  async takesUp(words: string): Promise<void> {
    await this.goesTo('我的待办');
    await this.picksFromList(words);
  }

  /** Opens a hazard by its words from the board. */
  async looksUp(words: string): Promise<void> {
    await this.goesTo('隐患台账');
    await this.picksFromList(words);
  }

  /** The timeline's titles, first to last. */
  async reads(): Promise<string[]> {
    const titles = await this.page.getByRole('list', { name: '办理经过' }).getByRole('heading').allInnerTexts();
    return titles.reverse();
  }

  /** The steps that the hazard's page offers this person now. */
  async offers(): Promise<string[]> {
    const sheet = this.page.getByRole('region', { name: '您现在可以' });
    await sheet.waitFor();
    const names = await sheet.getByRole('button').allInnerTexts();
    return names.filter((name) => name !== '二维码');
  }

  /** Opens the form of a step. */
  async begins(step: string): Promise<Form> {
    await this.page
      .getByRole('region', { name: '您现在可以' })
      .getByRole('button', { name: step, exact: true })
      .click();
    const drawer = this.page.getByRole('dialog');
    await drawer.getByRole('button', { name: step, exact: true }).waitFor();
    return new Form(drawer);
  }

  /** Fills in the form of a step, sends it and reads the receipt. */
  async does(step: string, fill: (form: Form) => Promise<void>): Promise<void> {
    const form = await this.begins(step);
    await fill(form);
    await form.sends(step);
    await this.readsReceipt(step);
  }

  async readsReceipt(step: string): Promise<void> {
    await this.sees(new RegExp(`“${step}”已记入台账：第 \\d+ 条`));
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** A link that gives a file: its bytes. */
  async downloads(link: string): Promise<Buffer> {
    const there = this.page.getByRole('link', { name: link });
    const [download] = await Promise.all([this.page.waitForEvent('download'), there.click()]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
}
