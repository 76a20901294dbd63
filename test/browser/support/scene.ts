import { until } from '@app/testing';
import type { Browser } from 'playwright-core';
import { ANSWERS, Office, type Task } from '../../e2e/away/office';
import { Product } from '../../e2e/away/product';
import { Visitor, startBrowser } from './browser';
import { holdSittings } from './sittings';

/** Real milliseconds one part of a day at the console may take. */
export const LIMIT_MS = 90_000;

/** One product and one browser, with a firm whose application is open and a firm with a drafted plan: everything is played here. */
export class Scene {
  private constructor(
    readonly product: Product,
    readonly office: Office,
    readonly browser: Browser,
    /** Of the firm whose application is open. */
    readonly creditCode: string,
    readonly applicationId: string,
    /** The credit code of the firm that has a drafted plan. */
    readonly cultivated: string,
    /** The credit code of the firm whose papers are asked for. */
    readonly papered: string,
    /** The ids of a meeting under way and of a panel that is drawn. */
    readonly sittings: { readonly meeting: string; readonly panel: string },
    /** Of a tier whose site checks are drawn by lot. */
    readonly batch: string,
  ) {}

  /** What the addresses in the list of pages name. */
  get places(): Readonly<Record<string, string>> {
    const { creditCode, applicationId, cultivated, batch } = this;
    return { creditCode, applicationId, cultivated, batch, ...this.sittings };
  }

  static async open(): Promise<Scene> {
    const [product, browser] = await Promise.all([Product.start('60'), startBrowser()]);
    const office = new Office(product);
    const officer = await office.person('officer');
    const { items } = await officer.must(officer.get('/api/v1/enterprises?tier=small&limit=20'));
    const batches = await officer.must(officer.get('/api/v1/batches?tier=innovative-sme'));
    const { id: batch } = batches.items.find(({ open }: { open: boolean }) => open);
    const cases: { creditCode: string; id: string }[] = [];
    for (const firm of items as { creditCode: string }[]) {
      const named = { creditCode: firm.creditCode, tier: 'innovative-sme', batch };
      const opened = await officer.post('/api/v1/applications', named);
      if (opened.status !== 201) continue;
      cases.push({ creditCode: firm.creditCode, id: opened.body.id as string });
      if (cases.length === 2) break;
    }
    const [{ creditCode, id: applicationId } = { creditCode: '', id: '' }, second] = cases;
    const papered = second?.creditCode ?? '';
    const willing = await office.person(`enterprise:${papered}`);
    await willing.must(willing.post(`/api/v1/applications/${second?.id}/willingness`, { agree: true }));
    const taken = new Set([creditCode, papered]);
    const cultivated = items.find((firm: { creditCode: string }) => !taken.has(firm.creditCode)).creditCode as string;
    const launch = { creditCode: cultivated, targetTier: 'srdi', targetDate: '2028-12-31' };
    await officer.must(officer.post('/api/v1/cultivations', launch));
    const waits = async () => {
      const { items: tasks } = await officer.must(officer.get(`/api/v1/tasks?scope=all&enterprise=${cultivated}`));
      return tasks.length > 0 ? true : undefined;
    };
    await until('the plan is drafted', waits, LIMIT_MS);
    const ofShare = await officer.must(officer.get('/api/v1/batches?tier=tech-sme'));
    const { id: shared } = ofShare.items.find(({ open }: { open: boolean }) => open);
    const sittings = await holdSittings(office, applicationId, creditCode);
    return new Scene(product, office, browser, creditCode, applicationId, cultivated, papered, sittings, shared);
  }

  /**
   * Begins one more cultivation.
   * @returns the firm
   */
  async launchAnother(): Promise<{ readonly creditCode: string; readonly name: string }> {
    const officer = await this.office.person('officer');
    const { items } = await officer.must(officer.get('/api/v1/enterprises?tier=small&limit=20'));
    const free = (items as { creditCode: string; name: string; openThings: unknown[] }[]).find(
      ({ openThings }) => openThings.length === 0,
    );
    if (!free) throw new Error('every firm is being cultivated');
    const launch = { creditCode: free.creditCode, targetTier: 'srdi', targetDate: '2028-12-31' };
    await officer.must(officer.post('/api/v1/cultivations', launch));
    return free;
  }

  /**
   * Begins the cultivation of a firm that lacks something for the next rung, and waits for its plan.
   * @returns the firm's credit code
   */
  async launchLacking(): Promise<string> {
    const officer = await this.office.person('officer');
    const { items } = await officer.must(officer.get('/api/v1/enterprises?tier=small&limit=50'));
    for (const { creditCode, openThings } of items as { creditCode: string; openThings: unknown[] }[]) {
      if (openThings.length > 0) continue;
      const lacks = await officer.must(
        officer.get(`/api/v1/enterprises/${creditCode}/improvements?tier=innovative-sme`),
      );
      if (lacks.measures.length === 0) continue;
      await officer.must(
        officer.post('/api/v1/cultivations', { creditCode, targetTier: 'srdi', targetDate: '2028-12-31' }),
      );
      return until(
        'the plan is drafted',
        async () => {
          const { plan } = await officer.must(officer.get(`/api/v1/cultivations/${creditCode}`));
          return plan?.measures.length > 0 ? creditCode : undefined;
        },
        LIMIT_MS,
      );
    }
    throw new Error('no firm lacks anything');
  }

  /** The business day. */
  async today(): Promise<string> {
    const officer = await this.office.person('officer');
    return (await officer.must(officer.get('/api/v1/clock'))).today as string;
  }

  /**
   * Opens a case of a firm that has none and lets everybody do their part until a kind of task waits.
   *
   * @param tier in a batch that is open
   */
  async caseAt(tier: string, kind: string): Promise<{ readonly creditCode: string; readonly task: Task }> {
    const officer = await this.office.person('officer');
    const batches = await officer.must(officer.get(`/api/v1/batches?tier=${tier}`));
    const { id: batch } = batches.items.find(({ open }: { open: boolean }) => open);
    const { items } = await officer.must(officer.get('/api/v1/enterprises?tier=small&limit=50'));
    for (const firm of items as { creditCode: string; openThings: unknown[] }[]) {
      if (firm.openThings.length > 0) continue;
      const { creditCode } = firm;
      const opened = await officer.post('/api/v1/applications', { creditCode, tier, batch });
      if (opened.status !== 201) continue;
      return { creditCode, task: await this.workUntil(creditCode, kind) };
    }
    throw new Error(`no firm can open a case of ${tier}`);
  }

  /** Lets everybody do their part in a case until a kind of task waits. */
  async workUntil(creditCode: string, kind: string): Promise<Task> {
    const officer = await this.office.person('officer');
    return until(
      `${kind} waits`,
      async () => {
        const path = `/api/v1/tasks?scope=all&enterprise=${creditCode}`;
        const tasks = (await officer.must(officer.get(path))).items as Task[];
        const wanted = tasks.find((task) => task.kind === kind);
        if (wanted) return wanted;
        for (const task of tasks) {
          const person = await this.office.addressee(task);
          const body = await ANSWERS[task.kind]?.(task, person, creditCode, await this.today());
          const [action] = task.actions;
          if (action && body) await person.post(action.href, body);
        }
        return undefined;
      },
      LIMIT_MS,
    );
  }

  /**
   * Somebody who has logged in at a browser of their own.
   * @param username an account of the demonstration
   */
  async visitor(username: string, look?: Parameters<typeof Visitor.arrive>[2]): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.product.origin, look);
    await visitor.login(username, this.product.password);
    await visitor.page.locator('.shell').waitFor();
    return visitor;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
  }
}
