import type { Locator } from 'playwright-core';
import { Form } from './form.ts';
import { Person } from './person.ts';

/** Whoever looks a limit up in the rule book; some keep it too. */
export class RuleKeeper extends Person {
  get drawer(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The box at the head of the part of the book that is open. */
  async searches(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '搜索内容、编号、法律' }).fill(words);
  }

  async opensTab(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '规则库' }).getByRole('link', { name, exact: true }).click();
  }

  /** Finds a clock by its words and opens it. */
  async opensClock(words: string, name: string | RegExp): Promise<void> {
    await this.searches(words);
    await this.page.locator('#main').getByRole('link', { name }).click();
    await this.drawer.getByRole('heading', { name: '算一算' }).waitFor();
  }

  /** Types the first day and presses the button. */
  async worksOut(from: string): Promise<void> {
    await this.drawer.getByLabel(/^起算日/).fill(from);
    await this.drawer.getByRole('button', { name: '计算', exact: true }).click();
  }

  /** The day that was worked out, and all that stands around it. */
  async readsOutcome(): Promise<{ day: string; words: string }> {
    const outcome = this.drawer.getByRole('region', { name: '办理期限的最后一日' });
    await outcome.waitFor();
    return { day: await outcome.locator('time').first().innerText(), words: await outcome.innerText() };
  }

  /** Opens the form of a proposal from what is open now. */
  async proposes(step: string): Promise<Form> {
    const place = (await this.drawer.count()) > 0 ? this.drawer : this.page.locator('#main');
    await place.getByRole('button', { name: step, exact: true }).click();
    await this.drawer.getByRole('textbox', { name: /^理由/ }).waitFor();
    return new Form(this.drawer);
  }

  async picksDay(label: string, day: string): Promise<void> {
    await this.drawer.getByLabel(new RegExp(`^${label}`)).fill(day);
  }

  /** Opens a change of the park's rules by its words. */
  async opensChange(words: string | RegExp): Promise<void> {
    await this.opensTab('本地规定');
    await this.page.locator('#main').getByRole('link', { name: words }).first().click();
    await this.seesChange();
  }

  /** Waits until a change stands open with its history. */
  async seesChange(): Promise<void> {
    await this.drawer.getByRole('heading', { name: '办理经过' }).waitFor();
  }

  /** The buttons that the open change has for this person. */
  async choices(): Promise<string[]> {
    const names = await this.drawer.getByRole('button').allInnerTexts();
    return names.filter((name) => ['核准', '不予核准', '撤回', '提出提前终止'].includes(name));
  }

  /** Decides on the open change. */
  async decides(step: '核准' | '不予核准' | '撤回', label: '意见' | '理由', words: string): Promise<void> {
    await this.drawer.getByRole('button', { name: step, exact: true }).click();
    const form = new Form(this.drawer);
    await form.writes(label, words);
    await form.sends(step);
    await this.readsReceipt(step);
  }

  async closes(): Promise<void> {
    await this.drawer.getByRole('button', { name: '关闭' }).click();
    await this.drawer.waitFor({ state: 'hidden' });
  }
}
