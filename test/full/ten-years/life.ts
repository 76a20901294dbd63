import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@app/domain';
import type { Firm } from '../../e2e/away/firm';
import { ANSWERS, type Office, type Task } from '../../e2e/away/office';
import type { Answer } from '../../e2e/away/person';

const LOOK_MS = 100;
const END = '2036-05-01';

/** What the story does by itself, each once, from its day on and as soon as the firm is ready for it. */
interface Chapter {
  readonly from: string;
  /** @returns whether it is done */
  readonly tell: (today: string) => Promise<boolean>;
}

/** Answers of these years, beside those of a climb. */
const LATER: Readonly<Record<string, object>> = {
  'update-title': { comment: '已在平台完成年度更新' },
  'prepare-renewal': { comment: '材料已备齐' },
  'verify-change': { verdict: 'confirmed', reason: '与登记信息一致' },
};

/** A firm from its launch through ten years, with everybody who deals with it. */
export class Life {
  readonly newName = '云溪精密十年有限公司';
  readonly killed: string[] = [];
  revokedOn = '';
  refusedWhileBanned: string | null = null;

  constructor(
    private readonly office: Office,
    private readonly firm: Firm,
    private readonly deaths: readonly string[],
  ) {}

  async live(): Promise<void> {
    await this.firm.launch('srdi');
    let chapters: readonly Chapter[] = this.story();
    for (let today = await this.today(); today < END; today = await this.today()) {
      const due = this.deaths[this.killed.length];
      if (due && today >= due) {
        this.killed.push(due);
        await this.office.product.replaceWorker();
      }
      const [next] = chapters;
      if (next && today >= next.from && (await next.tell(today))) chapters = chapters.slice(1);
      if (!(await this.workThrough(today))) await pause(LOOK_MS);
    }
    if (chapters.length > 0)
      throw new Error(`the story stopped at ${chapters[0]?.from}: ${JSON.stringify(await this.firmNow())}`);
  }

  // Tests look into bodies freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async firmNow(): Promise<any> {
    const officer = await this.office.person('officer');
    return officer.must(officer.get(`/api/v1/enterprises/${this.firm.creditCode}`));
  }

  /** The tiers that the dossier shows, each time that it changes. */
  async tiers(): Promise<string[]> {
    const auditor = await this.office.person('auditor');
    const told = (await this.firm.dossier()).events.filter(({ type }) => /^(title|enterprise|cultivation)-/.test(type));
    const days = [...new Set(told.map(({ at }) => at.slice(0, 10)))].sort();
    const seen: string[] = [];
    for (const day of days) {
      const path = `/api/v1/dossiers/${this.firm.creditCode}/as-of?asOf=${day}`;
      const { tier } = await auditor.must(auditor.get(path));
      if (tier && tier !== seen.at(-1)) seen.push(tier as string);
    }
    return seen;
  }

  private async today(): Promise<string> {
    return (await this.office.product.now()).slice(0, 10);
  }

  /** Whoever is waited for does it. @returns whether anything was there to do */
  private async workThrough(today: string): Promise<boolean> {
    const tasks = (await this.firm.tasks()).filter((task) => !this.isLeft(task, today));
    const done = await Promise.all(tasks.map((task) => this.answer(task)));
    return done.some(Boolean);
  }

  /** From 2031 on the firm lets one of its titles go: what is asked for its renewal is left. */
  private isLeft({ kind, subject, actions }: Task, today: string): boolean {
    if (today < '2031-01-01' || today >= '2035-03-15') return false;
    return (
      subject.type === 'application' || (kind === 'prepare-renewal' && (actions[0]?.href ?? '').includes('innovative'))
    );
  }

  private async answer(task: Task): Promise<boolean> {
    const [action] = task.actions;
    if (!action) return false;
    const later = LATER[task.kind];
    const answered = later
      ? await (await this.office.addressee(task)).post(action.href, later)
      : ANSWERS[task.kind] && (await this.firm.answer(task));
    return answered !== undefined && this.isGood(task, answered);
  }

  /** Days pass while people write: somebody else was first, or the case went on. */
  private isGood({ id }: Task, { status, body }: Answer): boolean {
    if (status < 400 || [403, 404, 409, 412, 503].includes(status)) return status < 400;
    throw new Error(`${id}: ${status} ${JSON.stringify(body)}`);
  }

  private story(): Chapter[] {
    const path = `/api/v1/enterprises/${this.firm.creditCode}`;
    const holds = async (code: string): Promise<boolean> =>
      (await this.firmNow()).titles.some(
        (title: { code: string; status: string }) => title.code === code && title.status === 'valid',
      );
    return [
      { from: '2026-04-13', tell: () => holds('srdi') },
      { from: '2027-08-01', tell: (today) => this.rename(path, today) },
      {
        from: '2032-03-01',
        tell: async (today) => {
          const leader = await this.office.person('leader');
          const revocation = { cause: 'FRAUD', level: 'province', documentNo: '省〔2032〕3号', on: today };
          await leader.must(leader.post(`${path}/titles/srdi/revocation`, revocation));
          this.revokedOn = today;
          return true;
        },
      },
      {
        from: '2034-01-10',
        tell: async () => {
          const { body } = await this.apply();
          this.refusedWhileBanned = body.code as string;
          return true;
        },
      },
      { from: '2035-04-02', tell: async () => (await this.apply()).status === 201 },
      { from: '2035-04-02', tell: () => holds('innovative-sme') },
    ];
  }

  private async rename(path: string, today: string): Promise<boolean> {
    const firm = await this.office.person(`enterprise:${this.firm.creditCode}`);
    const documentId = await firm.upload(this.firm.creditCode, 'OTHER');
    const change = { kind: 'rename', on: addDays(today, -20), details: '变更名称', newName: this.newName, documentId };
    await firm.must(firm.post(`${path}/changes`, change));
    return true;
  }

  private async apply(): Promise<Answer> {
    const leader = await this.office.person('leader');
    const batch = 'innovative-sme-demo-2025';
    const creditCode = this.firm.creditCode;
    return leader.post('/api/v1/applications', {
      creditCode,
      tier: 'innovative-sme',
      batch,
      preparationReason: '重新培育',
    });
  }
}
