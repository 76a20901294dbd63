import { setTimeout as pause } from 'node:timers/promises';
import { runModule } from '../../../tools/testing/run-module';
import { ANSWERS, type Office, type Task } from './office';
import type { Answer, Person } from './person';

const LOOK_MS = 100;
const FOLLOW_MS = 90_000;

export interface RecordedEvent {
  readonly aggregate: { readonly type: string; readonly id: string };
  readonly revision: number;
  readonly type: string;
  readonly at: string;
  readonly commandId: string;
  // Tests look into events freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** One firm of the sample county and everybody who deals with it. */
export class Firm {
  private constructor(
    readonly creditCode: string,
    private readonly office: Office,
    private readonly figures: readonly object[],
  ) {}

  /** As many firms as asked for that nobody has cultivated yet. */
  static async choose(office: Office, count: number): Promise<Firm[]> {
    const officer = await office.person('officer');
    const { items } = await officer.must(officer.get('/api/v1/enterprises?tier=small&limit=200'));
    const today = (await office.product.now()).slice(0, 10);
    const figures = await runModule<object[]>(
      `const { demonstrationInputs } = await tool('demo/figures.mjs'); give(demonstrationInputs('small', '${today}'));`,
    );
    const rows = items as { creditCode: string; industryCode: string }[];
    const firms = rows.filter(({ industryCode }) => industryCode.startsWith('C')).slice(0, count);
    return firms.map(({ creditCode }) => new Firm(creditCode, office, figures));
  }

  get officer(): Promise<Person> {
    return this.office.person('officer');
  }

  /** Puts figures with which it can become srdi, and launches its cultivation. */
  async launch(targetTier: 'innovative-sme' | 'srdi'): Promise<void> {
    const officer = await this.officer;
    const path = `/api/v1/enterprises/${this.creditCode}`;
    await officer.must(officer.put(`${path}/indicators`, { items: this.figures }));
    const finding = { tier: 'srdi', criterionId: 'SR-9', verdict: 'met', reason: '行业协会证明（样例）' };
    if (targetTier === 'srdi') await officer.must(officer.post(`${path}/findings`, finding));
    const launch = { creditCode: this.creditCode, targetTier, targetDate: '2028-12-31' };
    await officer.must(officer.post('/api/v1/cultivations', launch));
  }

  /** Whatever waits for anybody. */
  async tasks(...kinds: string[]): Promise<Task[]> {
    const officer = await this.officer;
    const query = `scope=all&limit=200&enterprise=${this.creditCode}`;
    const { items } = await officer.must(officer.get(`/api/v1/tasks?${query}`));
    return (items as Task[]).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  }

  /** Sends the answer to a task, and shows what comes back. */
  async answer(task: Task): Promise<Answer> {
    const person = await this.office.addressee(task);
    const [action] = task.actions;
    const body = await ANSWERS[task.kind]?.(
      task,
      person,
      this.creditCode,
      (await this.office.product.now()).slice(0, 10),
    );
    if (!action || !body) throw new Error(`no answer to ${task.id}`);
    return person.post(action.href, body);
  }

  /**
   * Answers whatever can be answered, one task after the other, until the end is reached.
   * @param left the kind of task that is never answered
   */
  async follow(reached: () => Promise<boolean>, limitMs = FOLLOW_MS, left?: string): Promise<void> {
    const answered = Object.keys(ANSWERS).filter((kind) => kind !== left);
    const untilMs = Date.now() + limitMs;
    while (!(await reached())) {
      if (Date.now() > untilMs) throw new Error(`waited in vain: ${await this.whereItStands()}`);
      const [task] = await this.tasks(...answered);
      if (task) await (await this.officer).must(this.answer(task));
      else await pause(LOOK_MS);
    }
  }

  /** What a reader needs to know of a climb that does not go on. */
  private async whereItStands(): Promise<string> {
    const { state, rung, blocked, applications } = await this.cultivation();
    const now = await this.office.product.now();
    return JSON.stringify({ now, state, rung, blocked, applications, tasks: await this.tasks() });
  }

  /**
   * Answers until a task of this kind is open. That kind itself stays unanswered: it may open between the look
   * whether it is there and the look for something to answer.
   * @returns that task
   */
  async followTo(kind: string): Promise<Task> {
    let found: Task | undefined;
    const reached = async () => {
      [found] = await this.tasks(kind);
      return found !== undefined;
    };
    await this.follow(reached, FOLLOW_MS, kind);
    if (!found) throw new Error(`no task ${kind}`);
    return found;
  }

  async cultivation(): Promise<Answer['body']> {
    const officer = await this.officer;
    return officer.must(officer.get(`/api/v1/cultivations/${this.creditCode}`));
  }

  /** The open application of a tier. */
  async application(tier: string): Promise<Answer['body'] | undefined> {
    const { applications } = await this.cultivation();
    const notes = applications as { id: string; tier: string; status: string }[];
    const running = notes.find((note) => note.tier === tier && note.status === 'open');
    const officer = await this.officer;
    return running && officer.must(officer.get(`/api/v1/applications/${running.id}`));
  }

  /** The officer opens an application in the batch that is open, without waiting for the workflow. */
  async apply(tier: string): Promise<Answer['body']> {
    const officer = await this.officer;
    const { items } = await officer.must(officer.get(`/api/v1/batches?tier=${tier}`));
    const batch = (items as { id: string; open: boolean }[]).find(({ open }) => open);
    const application = { creditCode: this.creditCode, tier, batch: batch?.id };
    return officer.must(officer.post('/api/v1/applications', application));
  }

  async dossier(): Promise<{ events: RecordedEvent[]; heads: { aggregate: { type: string; id: string } }[] }> {
    const auditor = await this.office.person('auditor');
    return auditor.must(auditor.get(`/api/v1/dossiers/${this.creditCode}`));
  }

  async events(...types: string[]): Promise<RecordedEvent[]> {
    return (await this.dossier()).events.filter(({ type }) => types.includes(type));
  }
}
