import { RuleBook } from '@app/conduct';
import { type StoryQuestion, WORKFLOW_TYPES, enterpriseWorkflowId } from '@app/contracts';
import {
  type Actor,
  type ApplicationState,
  type Command,
  type EnterpriseState,
  type Task,
  createWorkCalendar,
  syntheticCreditCode,
  tierOfFirm,
  toEpochMs,
} from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { ApplicationActivitiesService } from '../../apps/worker/src/activities/application.activities';
import { EnterpriseActivitiesService } from '../../apps/worker/src/activities/enterprise.activities';
import { NoticeActivitiesService } from '../../apps/worker/src/activities/notice.activities';
import { Stage } from '../../workflows/testing/stage';
import { illegalCases } from '../support/ladder-table';
import { LIFE, TIERS } from './expected-life';
import { type MemoryEvent, MemoryRecord } from './memory-record';
import { LEADER, OFFICER, SECOND_OFFICER, theFirm, workThrough } from './people';
import { publishedThrough, withRounds } from './rounds';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const CODE = syntheticCreditCode('ten-years', '990124');
const FIRM = { type: 'enterprise', id: CODE } as const;
const START = toEpochMs('2026-03-02T10:00:00.000+08:00');

/** With `TEST_FULL` people come to work every week, else on the first Monday after something is due. */
const WEEKLY = process.env['TEST_FULL'] !== undefined;
const END = '2036-12-29';
/** On this day the worker breaks down, and another one takes over. */
const REPLACED = '2031-06-02';

const firm = theFirm(CODE);
const at = (day: string): number => toEpochMs(`${day}T10:00:00.000+08:00`);

const ROUNDS = withRounds(2026, 2036);
/** In this year the firm forgets one of its updates. */
const FORGETS = { year: '2028', code: 'srdi' };

const isOfTurns = (type: string): boolean => /^(turn-|reminded|escalated)/.test(type);
const BY_TIME = [
  ...['title-update-opened', 'title-update-missed', 're-review-prepared', 'title-begun', 'title-lapsed'],
];

type Story = ReadonlyMap<number, () => Promise<unknown>>;

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);

afterAll(() => stage?.close());

class Decade {
  readonly record = new MemoryRecord(
    new RuleBook('production', () => ROUNDS),
    createWorkCalendar(publishedThrough(2037)),
  );
  readonly runs = new Set<string>();
  readonly refusals: (string | null)[] = [];
  readonly tiers: Record<string, string> = {};
  private offsetMs = 0;
  private given = 0;

  /** Every question of a workflow carries the time of its server: the only clock that there is. */
  activities(): object {
    const { conductor } = this.record;
    const [e, a, n] = [
      new EnterpriseActivitiesService(conductor),
      new ApplicationActivitiesService(conductor),
      new NoticeActivitiesService(conductor),
    ];
    const timed =
      <T>(read: (question: StoryQuestion) => T) =>
      (question: StoryQuestion): T => {
        this.tell(Date.parse(question.now) + this.offsetMs);
        return read(question);
      };
    return {
      ...{ ...e, ...a, ...n },
      readEnterprise: timed(e.readEnterprise),
      readApplication: timed(a.readApplication),
      readNotice: timed(n.readNotice),
    };
  }

  async begin(): Promise<void> {
    this.offsetMs = START - (await stage.environment.currentTimeMs());
    this.tell(START);
    const identity = { creditCode: CODE, name: '云溪机械', regionCode: '990124101', industryCode: 'C34' };
    await this.say(OFFICER, { type: 'register', ...identity, foundedOn: '2015-01-01' } as Command);
  }

  /** Lets time pass until a business moment. */
  async passTo(moment: number): Promise<void> {
    const rest = moment - this.offsetMs - (await stage.environment.currentTimeMs());
    if (rest > 0) await stage.environment.sleep(rest);
    this.tell(moment);
  }

  say(actor: Actor, command: Command, aggregate: { type: 'enterprise' | 'application'; id: string } = FIRM) {
    this.given += 1;
    return this.record.give({ aggregate, command, commandId: `said-${this.given}`, actor });
  }

  async open(tier: string, year: number, id: string): Promise<string | null> {
    const command = { type: 'open', creditCode: CODE, tier, batch: `${tier}-${year}-new`, preparationReason: '培育' };
    const aggregate = { type: 'application', id } as const;
    return this.record.refusalOf({ aggregate, command: command, commandId: `open-${id}`, actor: LEADER });
  }

  /** The upper level answers what lies with it. */
  async recognise(tier: string): Promise<void> {
    const lying = this.openCases().find((state) => state.tier === tier);
    if (!lying) throw new Error(`no ${tier} lies above on ${this.record.clock.today()}`);
    const on = this.record.clock.today();
    const answer = {
      type: 'record-upper-event',
      level: 'province',
      event: 'recognised',
      documentNo: `省〔${on}〕`,
      on,
    };
    await this.say(OFFICER, answer, { type: 'application', id: lying.id });
  }

  openCases(): ApplicationState[] {
    return this.openThings()
      .filter(({ type }) => type === 'application')
      .map(({ state }) => state as ApplicationState);
  }

  private openThings(): StoredSnapshot[] {
    return (['enterprise', 'application', 'notice'] as const)
      .flatMap((type) => this.record.all(type))
      .filter(({ description }) => !description.closed);
  }

  state(): EnterpriseState {
    const found = this.record.find<EnterpriseState>(FIRM);
    if (!found) throw new Error('the firm is not on record');
    return found.state;
  }

  work(): Promise<void> {
    const year = this.record.clock.today().slice(0, 4);
    const leaves = (task: Task): boolean =>
      task.kind === 'record-upper-event' ||
      (task.kind === 'update-title' && year === FORGETS.year && (task.actions[0]?.href ?? '').includes(FORGETS.code));
    return workThrough(this.record, leaves);
  }

  /** What the relay does after every change. */
  async nudge(): Promise<void> {
    // A firm that something happens to is nudged often; that fills its history.
    for (let nudge = 0; nudge < (WEEKLY ? 1 : 12); nudge += 1) {
      const run = await stage.nudge(WORKFLOW_TYPES.enterprise, enterpriseWorkflowId(CODE), CODE);
      this.runs.add(run.signaledRunId);
    }
    for (const [kind, type] of [
      ['application', WORKFLOW_TYPES.application],
      ['notice', WORKFLOW_TYPES.notice],
    ] as const) {
      for (const { id, description } of this.record.all(kind)) {
        if (!description.closed) await stage.nudge(type, `${kind}:${id}`, id);
      }
    }
  }

  /** On workdays and on the days of the story: people work, then the relay nudges. */
  async live(from: number, to: number, story: Story): Promise<void> {
    for (let moment = from; moment < to; moment = this.next(moment, story)) {
      await this.passTo(moment);
      await story.get(moment)?.();
      await this.work();
      await this.nudge();
      this.tiers[this.record.clock.today()] = tierOfFirm(this.state(), this.record.clock.today());
    }
  }

  /** The Monday by which something is due, or the next day of the story. */
  private next(moment: number, story: Story): number {
    const due = this.openThings().flatMap(({ description }) => description.nextDueAt ?? []);
    const soonest = WEEKLY ? moment + 1 : Math.max(moment + 1, Math.min(...due.map(toEpochMs)));
    const monday = START + Math.ceil((soonest - START) / WEEK_MS) * WEEK_MS;
    const told = [...story.keys()].filter((one) => one > moment);
    return Math.min(monday, ...told);
  }

  /** The tier of the firm, each time that it differs from the week before. */
  steps(): string[] {
    const days = Object.entries(this.tiers);
    return days.filter(([, tier], index) => tier !== days[index - 1]?.[1]).map(([day, tier]) => `${day} ${tier}`);
  }

  /** How many of the runs were continued from another one with a history that had become full. */
  async continuations(): Promise<number> {
    const handles = [...this.runs].map((run) =>
      stage.environment.client.workflow.getHandle(enterpriseWorkflowId(CODE), run),
    );
    const histories = await Promise.all(handles.map((handle) => handle.fetchHistory()));
    return histories.filter(
      ({ events }) => events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId,
    ).length;
  }

  private tell(moment: number): void {
    this.record.clock.nowMs = Math.max(this.record.clock.nowMs, moment);
  }
}

function storyOf(decade: Decade): Story {
  const changeId = (): string => decade.state().changes?.at(-1)?.id ?? '';
  const verify = () =>
    decade.say(SECOND_OFFICER, {
      ...{ type: 'verify-change', changeId: changeId(), verdict: 'confirmed', reason: '核对登记信息' },
    });
  const rename = { kind: 'rename', on: '2027-08-20', details: '更名', newName: '云溪精密', documentId: 'doc_rename' };
  const move = { kind: 'move', on: '2030-01-10', details: '迁址', newRegionCode: '990124102' };
  const decline = async () => {
    const renewal = decade.openCases().find(({ tier }) => tier === 'srdi');
    await decade.say(firm, { type: 'withdraw', reason: '本期不参加复核' } as Command, {
      ...{ type: 'application', id: renewal?.id ?? '' },
    });
  };
  const revoke = { type: 'revoke-title', code: 'srdi', cause: 'FRAUD', level: 'province', documentNo: '省〔2036〕3号' };
  return new Map<number, () => Promise<unknown>>([
    [at('2026-03-09'), () => decade.open('innovative-sme', 2026, 'app_first')],
    [at('2026-07-15'), () => decade.recognise('innovative-sme')],
    [at('2026-08-03'), () => decade.open('srdi', 2026, 'app_second')],
    [at('2026-12-01'), () => decade.recognise('srdi')],
    [at('2027-09-06'), () => decade.say(firm, { type: 'report-change', ...rename })],
    [at('2027-09-13'), verify],
    [at('2029-06-18'), () => decade.recognise('innovative-sme')],
    [at('2029-10-15'), () => decade.recognise('srdi')],
    [at('2030-02-04'), () => decade.say(OFFICER, { type: 'note-change', ...move })],
    [at('2030-03-04'), () => decade.say(firm, { type: 'report-change', changeId: changeId(), ...move } as Command)],
    [at('2030-03-11'), verify],
    [at('2032-06-14'), () => decade.recognise('innovative-sme')],
    [at('2032-09-01'), decline],
    // Somebody looks on the first day without the title.
    [at('2032-12-02'), async () => undefined],
    [at('2033-08-08'), () => decade.open('srdi', 2033, 'app_third')],
    [at('2033-12-05'), () => decade.recognise('srdi')],
    [at('2035-06-11'), () => decade.recognise('innovative-sme')],
    [at('2036-03-10'), () => decade.say(OFFICER, { ...revoke, on: '2036-03-07' } as Command)],
    [at('2036-08-04'), async () => decade.refusals.push(await decade.open('srdi', 2036, 'app_fourth'))],
  ]);
}

describe('one firm through ten years', () => {
  const decade = new Decade();
  let told: readonly MemoryEvent[];

  beforeAll(async () => {
    const story = storyOf(decade);
    await decade.begin();
    const replaced = at(REPLACED);
    await stage.performAndBreak(
      decade.activities(),
      enterpriseWorkflowId(CODE),
      () => decade.live(START, replaced, story),
      () => decade.nudge(),
    );
    await stage.perform(decade.activities(), () => decade.live(replaced, at(END), story));
    told = decade.record.events.filter(({ aggregate, type }) => aggregate.type === 'enterprise' && !isOfTurns(type));
  }, 300_000);

  it('sees everything that is due exactly once, on its day', () => {
    const lines = told.map(({ at: moment, type, data }) =>
      [moment.slice(0, 10), type, data['code'], data['year']].filter(Boolean).join(' '),
    );
    expect(lines).toEqual(LIFE);
  });

  it('stands for each date at the first moment of its business day, whenever somebody looked', () => {
    const byTime = told.filter(({ type }) => BY_TIME.includes(type)).map(({ at: moment }) => moment.slice(10));
    expect(byTime.length).toBeGreaterThan(5);
    expect(new Set(byTime)).toEqual(new Set(['T00:00:00.000+08:00']));
  });

  it('is reminded once for each rung', () => {
    const reminders = decade.record.events
      .filter(({ type }) => type === 'reminded')
      .map(({ data }) => JSON.stringify(data));
    expect(reminders.length).toBeGreaterThan(10);
    expect(new Set(reminders).size).toBe(reminders.length);
  });

  it('stands as high as its highest title that lives', () => {
    expect(decade.steps()).toEqual(TIERS);
  });

  it('keeps one dossier under its new name, and may not apply while it is banned', () => {
    expect(decade.refusals).toEqual(['FIRM_BANNED']);
    expect(decade.state()).toMatchObject({
      ...{ name: '云溪精密', formerNames: [{ name: '云溪机械', until: '2027-08-20' }] },
      regionCode: '990124102',
      bans: [{ cause: 'FRAUD', from: '2036-03-07', until: '2039-03-06', liftedOn: null }],
    });
  });

  it('takes no step that the ladder does not allow', () => {
    const { events } = decade.record;
    expect(events.filter(({ type }) => type === 'application-opened').length).toBeGreaterThan(3);
    expect(illegalCases(events)).toEqual([]);
  });

  it('is conducted by a workflow that begins anew whenever its history is full', async () => {
    expect(await decade.continuations()).toBeGreaterThanOrEqual(1);
  });
});
