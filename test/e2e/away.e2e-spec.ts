import { randomUUID } from 'node:crypto';
import { PUBLISHED_YEARS, addDays, createWorkCalendar } from '@app/domain';
import { until } from '@app/testing';
import { checkChains } from './away/chains';
import { illegalCases } from '../support/ladder-table';
import { Firm, type RecordedEvent } from './away/firm';
import { isLive } from './away/live';
import { Office } from './away/office';
import type { Answer, Person } from './away/person';
import { Product } from './away/product';
import { Workflows } from './away/workflows';

const LIMIT_MS = 4 * 60_000;
const CATCH_UP_MS = 60_000;
/** Longest answer of a product whose database is gone, and of one whose database stands still. */
const GONE_MS = 6_000;
const FROZEN_MS = 8_000;

const calendar = createWorkCalendar(PUBLISHED_YEARS);

let product: Product;
let office: Office;
let workflows: Workflows;
let firms: Firm[];
const used: Firm[] = [];

/** A firm of the sample county that no other test touches. */
function nextFirm(): Firm {
  const firm = firms.shift();
  if (!firm) throw new Error('not enough firms');
  used.push(firm);
  return firm;
}

const opened = (firm: Firm, tier: string) =>
  until(`the application for ${tier} is opened`, () => firm.application(tier), CATCH_UP_MS);

const achieved = (firm: Firm) => async () => (await firm.cultivation()).state === 'achieved';

/** The turn that waits for a task, as it was opened. */
async function turnOf(firm: Firm, task: string): Promise<RecordedEvent['data']> {
  const turns = (await firm.events('turn-opened')).map(({ data }) => data.turn);
  return turns.findLast((turn) => turn.task === task);
}

/** What a ladder says that happens, and what happened: act, day, and the time of the cause. */
const ladderOf = (turn: RecordedEvent['data']) =>
  (turn.ladder as { on: string; act: string }[])
    .filter(({ act }) => act !== 'lapse')
    .map(({ on, act }) => `${act === 'remind' ? 'reminded' : 'escalated'} ${on}T09:00:00.000+08:00`);
const firedOf = async (firm: Firm, { key }: RecordedEvent['data']) =>
  (await firm.events('reminded', 'escalated'))
    .filter(({ data }) => data.turn === key)
    .map(({ type, at }) => `${type} ${at}`);

beforeAll(async () => {
  product = await Product.start();
  office = new Office(product);
  workflows = await Workflows.at(product);
  firms = await Firm.choose(office, 12);
}, LIMIT_MS);

afterAll(async () => {
  await workflows?.close();
  await product?.stop();
}, LIMIT_MS);

describe('while Temporal is away', () => {
  it(
    'people go on, and what became due is conducted when it is back',
    async () => {
      const climbing = nextFirm();
      const byOfficer = nextFirm();
      const byWorkflow = nextFirm();
      const redrafted = firms.pop();
      if (!redrafted) throw new Error('not enough firms');
      await climbing.launch('srdi');
      await climbing.follow(async () => (await climbing.application('srdi')) !== undefined);

      await product.temporal.kill();
      await until('it is seen to be away', async () => (await product.readiness()).workflows === 'away' || undefined);

      for (const firm of [byOfficer, byWorkflow]) {
        await firm.launch('innovative-sme');
        await firm.follow(async () => (await firm.cultivation()).state === 'in-progress');
      }
      await redrafted.launch('innovative-sme');
      await redrafted.follow(async () => (await redrafted.cultivation()).state === 'awaiting-approval');
      const leader = await office.person('leader');
      await leader.must(
        leader.post(`/api/v1/cultivations/${redrafted.creditCode}/plan/return`, { reason: '补充措施' }),
      );
      const application = await byOfficer.apply('innovative-sme');
      expect(application.step).toBe('documents');
      await climbing.follow(async () => (await climbing.application('srdi')).step === 'notice');
      expect(await byWorkflow.application('innovative-sme')).toBeUndefined();
      expect((await redrafted.cultivation()).state).toBe('drafting');

      const turn = await turnOf(byOfficer, 'submit-documents');
      const [notice] = await climbing.events('notice-published');
      const dueOn: string = [turn.ladder[0].on as string, notice?.data.endsOn as string].sort().at(-1) ?? '';
      await product.passes(`${dueOn}T23:59:59.999+08:00`);
      expect(await product.readiness()).toEqual({ status: 200, workflows: 'away' });
      expect(await firedOf(byOfficer, turn)).toEqual([]);
      expect((await climbing.application('srdi')).step).toBe('notice');

      await product.temporal.restart();
      await opened(byWorkflow, 'innovative-sme');
      const asked = async () => (await redrafted.cultivation()).state === 'awaiting-willingness' || undefined;
      await until('the plan that was sent back is drafted again', asked, CATCH_UP_MS);
      expect(await redrafted.events('plan-drafted')).toHaveLength(2);
      const filing = async () => (await climbing.application('srdi')).step === 'filing' || undefined;
      await until('the notice is closed', filing, CATCH_UP_MS);
      const reminded = async () => ((await firedOf(byOfficer, turn)).length > 0 ? true : undefined);
      await until('the firm is reminded', reminded, CATCH_UP_MS);

      const [closed] = await climbing.events('notice-closed');
      expect(closed?.at).toBe(`${addDays(notice?.data.endsOn as string, 1)}T00:00:00.000+08:00`);
      expect((await firedOf(byOfficer, turn))[0]).toBe(ladderOf(turn)[0]);
      await until('workflows are there', async () => (await product.readiness()).workflows === 'polled' || undefined);
      expect(product.neverRestarted).toBe(true);
      await climbing.follow(achieved(climbing));
    },
    LIMIT_MS,
  );
});

describe('while MongoDB is away', () => {
  interface Everybody {
    readonly firm: Firm;
    readonly officer: Person;
    readonly auditor: Person;
    readonly owner: Person;
  }

  /** A firm that is asked whether it agrees, and the people around it, logged in. */
  async function everybody(): Promise<Everybody> {
    const firm = nextFirm();
    await firm.launch('innovative-sme');
    const names = ['officer', 'auditor', `enterprise:${firm.creditCode}`];
    const [officer, auditor, owner] = await Promise.all(names.map((name) => office.person(name)));
    if (!officer || !auditor || !owner) throw new Error('somebody is missing');
    return { firm, officer, auditor, owner };
  }

  /** What people of all kinds ask for, at once. */
  function askEverything({ firm: { creditCode }, officer, auditor, owner }: Everybody): Promise<Answer[]> {
    const finding = { tier: 'srdi', criterionId: 'SR-9', verdict: 'met', reason: '样例' };
    return Promise.all([
      officer.get('/api/v1/enterprises'),
      officer.get(`/api/v1/enterprises/${creditCode}`),
      officer.get('/api/v1/notices'),
      officer.post(`/api/v1/enterprises/${creditCode}/findings`, finding),
      officer.post('/api/v1/auth/login', { username: 'leader', password: product.password }),
      auditor.get(`/api/v1/dossiers/${creditCode}`),
      owner.get('/api/v1/tasks'),
      owner.post(`/api/v1/cultivations/${creditCode}/willingness`, { agree: true }),
    ]);
  }

  function expectAway(answers: readonly Answer[], limitMs: number): void {
    for (const { status, body, headers, tookMs } of answers) {
      expect([status, body.code]).toEqual([503, 'DATABASE_AWAY']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(tookMs).toBeLessThan(limitMs);
    }
  }

  /** API and worker go on by themselves: the firm agrees, a leader approves, the workflow opens the application. */
  async function expectRecovery(firm: Firm): Promise<void> {
    await until('the product answers', async () => ((await product.readiness()).status === 200 ? true : undefined));
    await firm.follow(async () => (await firm.application('innovative-sme')) !== undefined);
    expect(product.neverRestarted).toBe(true);
  }

  it(
    'every request says so at once, and nothing needs a restart afterwards',
    async () => {
      const people = await everybody();
      await product.mongo.kill();
      const answers = [await askEverything(people), await askEverything(people)];
      const { status } = await product.readiness();
      await product.mongo.restart();
      for (const one of answers) expectAway(one, GONE_MS);
      expect(status).toBe(503);
      await expectRecovery(people.firm);
    },
    LIMIT_MS,
  );

  it(
    'it is the same where the database stands still and keeps its connections',
    async () => {
      const people = await everybody();
      product.mongo.freeze();
      const answers = await askEverything(people).finally(() => product.mongo.thaw());
      expectAway(answers, FROZEN_MS);
      await expectRecovery(people.firm);
    },
    LIMIT_MS,
  );

  it(
    'a write whose answer was lost is sent again under its key and applied once',
    async () => {
      const { creditCode } = nextFirm();
      const officer = await office.person('officer');
      const keys = Array.from({ length: 12 }, () => randomUUID());
      const send = (key: string, signal?: AbortSignal) => {
        const finding = { tier: 'srdi', criterionId: 'SR-9', verdict: 'met', reason: `依据 ${key}` };
        return officer.post(`/api/v1/enterprises/${creditCode}/findings`, finding, key, signal);
      };

      // The first callers hang up before the answer; the others lose theirs with the database.
      const hangingUp = keys
        .slice(0, 4)
        .map((key, n) => send(key, AbortSignal.timeout(20 * n + 5)).catch(() => undefined));
      const waiting = keys.slice(4).map((key) => send(key));
      await Promise.race(waiting);
      await product.mongo.kill();
      const first = await Promise.all([...hangingUp, ...waiting]);
      await product.mongo.restart();
      for (const answer of first) expect([200, 503]).toContain(answer?.status ?? 200);
      const lost = first.filter((answer) => answer?.status === 503);
      expect(lost.length).toBeGreaterThan(0);
      for (const answer of lost) expect(answer?.tookMs).toBeLessThan(GONE_MS);

      const again = async (key: string) => {
        const one = await send(key);
        return one.status === 503 ? undefined : one;
      };
      const answers = await Promise.all(keys.map((key) => until('it is accepted', () => again(key))));
      expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200));
      const repeats = await Promise.all(keys.map((key) => send(key)));
      expect(repeats.map(({ body }) => body.revision)).toEqual(answers.map(({ body }) => body.revision));

      const auditor = await office.person('auditor');
      const dossier = await auditor.must(auditor.get(`/api/v1/dossiers/${creditCode}`));
      const recorded = (dossier.events as RecordedEvent[]).filter(({ type }) => type === 'finding-recorded');
      expect(recorded.map(({ commandId }) => commandId).sort()).toEqual([...keys].sort());
      expect(await checkChains(dossier)).toMatch(/^valid/);
    },
    LIMIT_MS,
  );
});

describe('a climb whose workflows are stopped at every step', () => {
  it(
    'ends like any other, and nothing happens twice',
    async () => {
      const firm = nextFirm();
      await firm.launch('srdi');
      const stages = new Set<string>();
      let stopped = 0;
      await firm.follow(async () => {
        const { state, rung, applications } = await firm.cultivation();
        const running = (applications as { tier: string; status: string }[]).find(({ status }) => status === 'open');
        const step = running && (await firm.application(running.tier))?.step;
        const stage = `${rung} ${state} ${step ?? ''}`;
        if (!stages.has(stage)) stopped += await workflows.stopAll();
        stages.add(stage);
        return state === 'achieved';
      }, LIMIT_MS);
      expect(stages.size).toBeGreaterThan(15);
      expect(stopped).toBeGreaterThan(5);
      const dossier = await firm.dossier();
      expect(countsOf(dossier.events)).toEqual({
        'cultivation-launched': 1,
        'plan-drafted': 2,
        'willingness-confirmed': 2,
        'plan-approved': 2,
        'application-opened': 2,
        'items-submitted': 2,
        'items-checked': 2,
        'opinion-given': 9,
        'site-check-called': 1,
        'site-checked': 1,
        'decision-recorded': 2,
        'notice-published': 1,
        'notice-closed': 1,
        'platform-recorded': 4,
        'title-granted': 2,
        'rung-achieved': 2,
        'cultivation-closed': 1,
      });
      expect(twice(dossier.events)).toEqual([]);
      expect(await checkChains(dossier)).toMatch(/^valid/);
      const [published, closed] = await firm.events('notice-published', 'notice-closed');
      expect(closed?.at).toBe(`${addDays(published?.data.endsOn as string, 1)}T00:00:00.000+08:00`);
    },
    LIMIT_MS,
  );

  const TOLD =
    /^(cultivation-|plan-|willingness-|application-opened|items-|opinion-|site-|decision-|notice-[pc]|platform-|title-|rung-)/;

  function countsOf(events: readonly RecordedEvent[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { type } of events) if (TOLD.test(type)) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  }

  /** Turns that were opened or answered more than once, and rungs that fired more than once. */
  function twice(events: readonly RecordedEvent[]): string[] {
    const seen = new Set<string>();
    const marks = events
      .filter(({ type }) => ['turn-opened', 'turn-closed', 'reminded', 'escalated'].includes(type))
      .map(({ aggregate, type, data }) => [aggregate.id, type, data.turn.key ?? data.turn, data.rung ?? ''].join(' '));
    return marks.filter((mark) => seen.size === seen.add(mark).size);
  }
});

describe('a case that the county means to refuse', () => {
  it(
    'is decided after the silence of the firm, and has its workflow and its clocks again when it is taken up',
    async () => {
      const firm = nextFirm();
      await firm.launch('innovative-sme');
      await firm.followTo('department-opinion');
      const { id, reviews } = await firm.application('innovative-sme');
      const path = `/api/v1/applications/${id}`;
      const [market, leader] = [await office.person('market'), await office.person('leader')];
      const objection = {
        verdict: 'object',
        reason: '',
        fact: '列入严重违法失信名单',
        clause: '公告要求',
      };
      await market.must(market.post(`/api/v1/reviews/${reviews.at(-1).id}/opinions`, objection));
      await firm.followTo('decide');
      const intent = { decision: 'refuse', reason: '存在失信记录' };
      const told = await leader.must(leader.post(`${path}/decision`, intent));
      expect(told.hearing.status).toBe('open');
      expect(told.hearing.grounds).toContainEqual(expect.objectContaining({ because: 'objection:market' }));

      const read = async () => leader.must(leader.get(path));
      const silent = async () => (await read()).hearing.status === 'silent' || undefined;
      await until('the time to answer is over', silent, CATCH_UP_MS);
      expect((await leader.must(leader.post(`${path}/decision`, intent))).status).toBe('refused');
      const workflow = `application:${id}`;
      const runs = async () => (await workflows.running()).includes(workflow);
      await until('its workflow has ended', async () => !(await runs()) || undefined, CATCH_UP_MS);

      const { warningHash } = await leader.must(leader.get(`${path}/reopening`));
      const reopening = { reason: '信用修复已完成', warningHash };
      expect((await leader.must(leader.post(`${path}/reopening`, reopening))).status).toBe('open');
      await until('its workflow runs again', async () => (await runs()) || undefined, CATCH_UP_MS);
      const turn = await turnOf(firm, 'decide');
      await until('its clock runs', async () => (await firedOf(firm, turn)).length > 0 || undefined, CATCH_UP_MS);
      expect((await firedOf(firm, turn))[0]).toBe(ladderOf(turn)[0]);
    },
    LIMIT_MS,
  );
});

describe('a task that nobody answers', () => {
  it(
    'is reminded of and escalated, each rung once and in order, and the late answer is on record as late',
    async () => {
      const firm = nextFirm();
      await firm.launch('innovative-sme');
      const task = await firm.followTo('preliminary-review');
      const turn = await turnOf(firm, 'preliminary-review');
      const ladder = ladderOf(turn);
      expect(ladder.length).toBeGreaterThan(2);

      const allFired = async () => ((await firedOf(firm, turn)).length >= ladder.length ? true : undefined);
      await until('every rung fires', allFired, CATCH_UP_MS);
      await product.passes(`${addDays(turn.ladder.at(-1).on as string, 1)}T00:00:00.000+08:00`);
      expect((await firm.answer(task)).status).toBe(200);

      expect(await firedOf(firm, turn)).toEqual(ladder);
      const closings = (await firm.events('turn-closed')).filter(({ data }) => data.turn.key === turn.key);
      expect(closings).toHaveLength(1);
      const { closedAt, lateBy } = closings[0]?.data.turn as { closedAt: string; lateBy: number };
      expect(lateBy).toBe(calendar.workingDaysBetween(turn.clock.dueOn as string, closedAt.slice(0, 10)));
      expect(lateBy).toBeGreaterThan(2);
    },
    LIMIT_MS,
  );
});

describe('a paused cultivation', () => {
  it(
    'hides its tasks, refuses its steps, and gives back the same rest',
    async () => {
      const firm = nextFirm();
      await firm.launch('innovative-sme');
      const task = await firm.followTo('submit-documents');
      const officer = await office.person('officer');
      const path = `/api/v1/cultivations/${firm.creditCode}`;

      await officer.must(officer.post(`${path}/pause`, { reason: '企业厂房搬迁' }));
      expect(await firm.tasks()).toEqual([]);
      const { status, body } = await firm.answer(task);
      expect([status, body.code]).toEqual([409, 'CULTIVATION_PAUSED']);
      // Past every reminder and escalation that it would have had.
      await product.passes(`${addDays(task.dueOn ?? '', 10)}T00:00:00.000+08:00`);
      await officer.must(officer.post(`${path}/resume`, { comment: '搬迁完成' }));

      const events = (await firm.dossier()).events.filter(({ aggregate }) => aggregate.id === task.subject.id);
      const [paused, resumed] = events.filter(({ type }) => /^application-(paused|resumed)$/.test(type));
      expect(resumed?.revision).toBe((paused?.revision ?? 0) + 1);
      const clockOf = (event?: RecordedEvent) =>
        (event?.data.turns as { task: string; clock: Record<string, string & number> }[]).find(
          (turn) => turn.task === 'submit-documents',
        )?.clock ?? {};
      const before = clockOf(paused);
      const after = clockOf(resumed);
      expect([after.budget, after.consumed]).toEqual([before.budget, before.consumed]);
      const rest = Number(before.budget) - Number(before.consumed);
      expect(after.dueOn).toBe(calendar.addWorkingDays(resumed?.at.slice(0, 10) ?? '', rest));
      expect((await firm.tasks('submit-documents')).map(({ dueOn }) => dueOn)).toEqual([after.dueOn]);
    },
    LIMIT_MS,
  );
});

describe('after all of this', () => {
  it(
    'no case took a step that the ladder does not allow',
    async () => {
      const dossiers = await Promise.all(used.map((firm) => firm.dossier()));
      const events = dossiers.flatMap((dossier) => dossier.events);
      expect(events.filter(({ type }) => type === 'application-opened').length).toBeGreaterThan(3);
      expect(illegalCases(events)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'no workflow has failed, and only for live things do workflows run',
    async () => {
      // Their stories began after the last stop and are not over.
      const [late, paused] = used.slice(-2).map(({ creditCode }) => `enterprise:${creditCode}`);
      let stray: string[] = [];
      const settled = async () => {
        const running = await workflows.running();
        const live = await Promise.all(running.map((id) => isLive(office, id)));
        stray = running.filter((_id, index) => !live[index]);
        return stray.length === 0 ? true : undefined;
      };
      await until('what is over has ended', settled, CATCH_UP_MS).catch(() => undefined);

      expect(stray).toEqual([]);
      expect(await workflows.running()).toEqual(expect.arrayContaining([late, paused]));
      expect(await workflows.failed()).toEqual([]);
    },
    LIMIT_MS,
  );
});
