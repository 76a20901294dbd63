import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { Visitor } from '../../browser/support/browser';
import { Office } from '../../e2e/away/office';
import type { Product } from '../../e2e/away/product';
import { Desk, type Waiting } from './desk';

/** Pages that one machine draws at once. */
const AT_ONCE = 2;
const LOOK_MS = 500;
const MOST_MISSES = 3;
/** Characters of a page that failed. */
const MOST_SEEN = 1_500;

/** Everybody who has to do with one firm, each at a browser of their own. What is looked at over HTTP only says whose turn it is. */
export class Staff {
  private readonly desks = new Map<string, Promise<Desk>>();
  /** The kinds of task that were done, in order. */
  readonly done: string[] = [];
  private readonly misses = new Map<string, number>();
  private readonly office: Office;

  constructor(
    private readonly product: Product,
    private readonly browser: Browser,
    readonly firm: { readonly creditCode: string; readonly name: string },
    /** What the firm hands in, a whole PDF. */
    private readonly paper: Buffer,
  ) {
    this.office = new Office(product);
  }

  /** Somebody who has logged in; the first visit is when they are first needed. */
  desk(username: string): Promise<Desk> {
    const known = this.desks.get(username) ?? this.arrives(username);
    this.desks.set(username, known);
    return known;
  }

  private async arrives(username: string): Promise<Desk> {
    const visitor = await Visitor.arrive(this.browser, this.product.origin);
    await visitor.login(username, this.product.password);
    await visitor.page.locator('.shell').waitFor();
    return new Desk(visitor, this.firm.name, this.paper);
  }

  /** Works off whatever waits for anybody about the firm, until the end is reached. */
  async work(reached: () => Promise<boolean>, limitMs: number): Promise<void> {
    const untilMs = Date.now() + limitMs;
    while (!(await reached())) {
      const tasks = await this.waiting();
      if (Date.now() > untilMs)
        throw new Error(`waited in vain: ${JSON.stringify(tasks)} after ${this.done.join(' ')}`);
      // The first of each person's: two at one desk would be in each other's way.
      const turns = new Map([...tasks].reverse().map((task) => [accountOf(task), task]));
      await Promise.all([...turns].slice(0, AT_ONCE).map(([username, task]) => this.takesTurn(username, task)));
      if (turns.size === 0) await pause(LOOK_MS);
    }
  }

  private async takesTurn(username: string, task: Waiting): Promise<void> {
    const desk = await this.desk(username);
    try {
      const isOver = async () => !(await this.waiting()).some(({ id }) => id === task.id);
      if (await desk.does(task, isOver)) this.done.push(task.kind);
      else this.missed(task);
    } catch (cause) {
      // What somebody sees who looks over the shoulder.
      const seen = await desk.visitor.page.locator('#content').innerText();
      throw new Error(`${username} could not ${task.kind}: ${seen.slice(0, MOST_SEEN)}`, { cause });
    }
  }

  /** What somebody else did, or time ended, has gone from the list; what stays in it without a form has none. */
  private missed({ id, kind }: Waiting): void {
    const times = (this.misses.get(id) ?? 0) + 1;
    this.misses.set(id, times);
    if (times === MOST_MISSES) throw new Error(`nobody found where to do ${kind}`);
  }

  async waiting(): Promise<Waiting[]> {
    const officer = await this.office.person('officer');
    const { items } = await officer.must(
      officer.get(`/api/v1/tasks?scope=all&limit=200&enterprise=${this.firm.creditCode}`),
    );
    return items as Waiting[];
  }

  /** The firm as its own page and the directory have it. */
  async firmNow(): Promise<{ readonly tier: string; readonly titles: readonly { readonly code: string }[] }> {
    const officer = await this.office.person('officer');
    return officer.must(officer.get(`/api/v1/enterprises/${this.firm.creditCode}`));
  }

  /** What went wrong on anybody's pages. */
  async faults(): Promise<string[]> {
    const desks = await Promise.all(this.desks.values());
    return desks.flatMap(({ visitor }) => visitor.faults);
  }
}

function accountOf({ assignee: { role, department, creditCode } }: Waiting): string {
  if (role === 'enterprise') return `enterprise:${creditCode}`;
  if (role === 'section-chief') return 'chief';
  return role === 'reviewer' ? (department ?? 'tax') : role;
}
