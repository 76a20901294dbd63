import { setTimeout as pause } from 'node:timers/promises';
import { type Locator, type Page, errors } from 'playwright-core';
import type { Visitor } from '../../browser/support/browser';
import type { Task } from '../../e2e/away/office';
import { ENTRIES, enter } from './answers';

/** A task as a list shows it. */
export interface Waiting extends Task {
  readonly title: string;
  readonly enterprise: { readonly creditCode: string };
}

/** What a form ends with. */
const SEND = 'button.ant-btn-primary';

/** Milliseconds in which a page shows what was clicked for; the machine may be busy. */
const PATIENCE_MS = 40_000;
/** In which a page that was read shows what is on it. */
const SHOWN_MS = 10_000;
const LOOK_MS = 250;

/** One person at their own browser, who works through what waits for them by clicks, typing and uploads. */
export class Desk {
  constructor(
    readonly visitor: Visitor,
    private readonly firmName: string,
    private readonly paper: Buffer,
  ) {}

  private get page(): Page {
    return this.visitor.page;
  }

  /** The day that the head of every page shows. */
  private async today(): Promise<string> {
    const banner = await this.page.locator('.demonstration').textContent();
    const [day] = /\d{4}-\d\d-\d\d/.exec(banner ?? '') ?? [];
    if (!day) throw new Error('the page does not say which day it is');
    return day;
  }

  /** From the inbox to the form of a task, and what it asks for. @returns whether it was done; false where the task has gone meanwhile */
  async does(task: Waiting, isOver: () => Promise<boolean>): Promise<boolean> {
    await this.page.getByRole('link', { name: '我的待办' }).click();
    await this.visitor.settles();
    // Two cases of one firm may ask for the same.
    const row = this.page.locator('li[data-row]').filter({ hasText: this.firmName });
    const link = row
      .filter({ has: this.page.locator(`a[href*="${placeOf(task)}"]`) })
      .getByRole('link', { name: task.title, exact: true })
      .first();
    if (!(await shows(link))) return false;
    await link.click();
    const card = this.page.locator('.ant-card').filter({ has: this.page.getByText(task.title, { exact: true }) });
    const form = card.filter({ has: this.page.locator(SEND) }).last();
    await this.declaresFirst(form);
    if (!(await shows(form))) return false;
    await this.fill(form, task);
    await form.locator(SEND).click();
    return this.isTaken(form, task, isOver);
  }

  /** Whoever judges a firm says first that no conflict stands in the way: once in each round, and nothing of the firm is shown before. */
  private async declaresFirst(form: Locator): Promise<void> {
    const conflict = this.page.locator('.ant-form-item').filter({ hasText: '是否存在利益冲突' });
    if (!(await shows(conflict.or(form).first())) || !(await conflict.isVisible())) return;
    await conflict.getByText('否', { exact: true }).click();
    await conflict.locator('input:checked').waitFor({ state: 'attached' });
    await this.page.locator('.ant-card').filter({ has: conflict }).last().locator(SEND).click();
    await conflict.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  }

  /** Whoever is told that something happened meanwhile, a reminder, has looked and goes on. */
  private async goesOn(form: Locator): Promise<void> {
    const told = form.getByRole('button', { name: '我已对照，按最新内容继续' });
    await told.waitFor({ timeout: PATIENCE_MS });
    await told.click();
    await form.locator(SEND).click();
  }

  private async fill(form: Locator, task: Waiting): Promise<void> {
    if (task.kind === 'submit-documents') return this.uploads(form);
    if (task.kind === 'check-documents') return form.getByRole('button', { name: '全部通过' }).click();
    if (task.kind === 'record-upper-event') return this.recordsUpperEvent(form);
    const entries = ENTRIES[task.kind];
    if (!entries) throw new Error(`nobody has learnt what to do with ${task.kind} at ${this.page.url()}`);
    const today = await this.today();
    for (const entry of entries) await enter(form, entry, today);
  }

  private async uploads(form: Locator): Promise<void> {
    const owed = form.locator('li.item').filter({ hasText: '必交' });
    for (const title of await owed.locator('strong').allTextContents()) {
      const item = owed.filter({ hasText: title }).first();
      const file = { name: `${title.slice(0, 8)}.pdf`, mimeType: 'application/pdf', buffer: this.paper };
      // A paper of another case may answer it meanwhile: it is not asked for any more.
      if (await item.isVisible()) await item.locator('input[type=file]').setInputFiles(file);
    }
    await form
      .locator('.ant-progress')
      .first()
      .waitFor({ state: 'detached', timeout: PATIENCE_MS * 2 });
    await form.locator(`${SEND}:enabled`).waitFor();
  }

  private async recordsUpperEvent(form: Locator): Promise<void> {
    const field = (label: string) => form.locator('.ant-form-item').filter({ hasText: label }).first();
    await field('层级').locator('.ant-radio-wrapper').last().click();
    const events = field('事项').locator('.ant-radio-wrapper');
    // Statistics first takes the case up, and only then says what it found.
    await events.first().waitFor();
    const recognised = events.filter({ hasText: '已认定' });
    await ((await recognised.count()) > 0 ? recognised : events).first().click();
    await enter(form, ['write', '文号', '样例〔2026〕1号'], '');
    await enter(form, ['today', '日期'], await this.today());
  }

  /** What the server took is over, or said to be on record where the task goes on; a refusal stays to be read. */
  private async isTaken(form: Locator, task: Waiting, isOver: () => Promise<boolean>): Promise<boolean> {
    const alert = form.locator('.ant-alert-error').first();
    const untilMs = Date.now() + PATIENCE_MS;
    while (Date.now() < untilMs) {
      if ((await form.getByText('已收到并记录').isVisible()) || (await isOver())) return true;
      if (await alert.isVisible()) return this.understands(alert, task);
      if (await form.locator('.stale').isVisible()) await this.goesOn(form);
      await pause(LOOK_MS);
    }
    throw new Error(`nothing came of ${task.kind} at ${this.page.url()}`);
  }

  /** Another paper of the firm may have answered what is handed in: the list is shorter now. */
  private async understands(alert: Locator, task: Waiting): Promise<false> {
    const said = await alert.textContent();
    if (said?.includes('ITEM_ALREADY_ACCEPTED')) return false;
    throw new Error(`${task.kind} was refused: ${said}`);
  }
}

async function shows(what: Locator): Promise<boolean> {
  try {
    await what.waitFor({ timeout: SHOWN_MS });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

/** What the address of a task's page names: the case, or the firm. */
function placeOf({ subject, enterprise }: Waiting): string {
  return subject.type === 'cultivation' || subject.type === 'enterprise' ? enterprise.creditCode : subject.id;
}
