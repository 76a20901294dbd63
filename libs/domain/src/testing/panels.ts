import type { ApplicationState } from '../application/application.types';
import { actingFor } from '../application/recusal';
import { commitmentOf } from '../draw/draw-order';
import type { ExpertCommand } from '../expert/expert.commands';
import type { ExpertState } from '../expert/expert.types';
import type { AggregateRef, Command, DecisionContext } from '../kernel/decider';
import { text } from '../kernel/text';
import type { MeetingContext } from '../meeting/meeting.context';
import type { PanelContext, PanelOrderFacts } from '../panel/panel.context';
import type { PanelState, PanelTerms, Scores } from '../panel/panel.types';
import { FIRM_CODE } from './actors';
import { CLOCK_RULES } from './clock-rules';
import type { RecordedEvent } from './world.types';

/** What waits in the store of seeds; any 64 hex digits. */
export const TEST_SEED = '5eed'.repeat(16);

export function anExpert(id: string, more: Partial<ExpertState> = {}): ExpertState {
  return {
    id,
    account: id,
    regionCode: '990124',
    fields: ['technology'],
    employer: { name: `单位 ${id}`, creditCode: null },
    pastEmployers: [],
    relations: [],
    status: 'active',
    suspension: null,
    seatings: [],
    conflicts: [],
    since: '2026-01-05T09:00:00.000+08:00',
    ...more,
  };
}

export function registering(
  account: string,
  more: Partial<Extract<ExpertCommand, { type: 'register-expert' }>> = {},
): ExpertCommand {
  const entry = { fields: ['technology'] as const, employer: { name: `单位 ${account}`, creditCode: null } };
  const rest = { regionCode: '990124', name: '张三', pastEmployers: [], relations: [] };
  return { type: 'register-expert', account, ...entry, ...rest, ...more };
}

const LADDER = { remindBefore: [1], escalateAfter: [{ workingDays: 1, to: 'section-chief' as const }], lapseAfter: 2 };
const OF_OFFICE = { ...LADDER, lapseAfter: null };

export const TERMS: PanelTerms = {
  scoresheetId: 'rehearsal-test',
  criteria: [
    { id: 'A', title: text('创新', 'Innovation'), max: 60, floor: 30 },
    { id: 'B', title: text('经营', 'Business'), max: 40, floor: null },
  ],
  ours: true,
  strata: [{ field: null, seats: 2 }],
  gap: 15,
  rule: 'nearest-two',
  pass: 60,
  exclusion: { pastEmployerYears: 3, drawsPerYear: 6 },
  clocks: {
    draw: { budget: 3, ladder: OF_OFFICE },
    declare: { budget: 2, ladder: LADDER },
    score: { budget: 5, ladder: LADDER },
    moderate: { budget: 5, ladder: OF_OFFICE },
  },
};

/** What panels and meetings may look at in a world. */
export interface JurySurroundings {
  readonly rules: { readonly panelTerms: PanelTerms };
  readonly events: readonly RecordedEvent[];
  readonly personal: ReadonlyMap<number, Readonly<Record<string, string>>>;
  find(type: 'application', id: string): ApplicationState | undefined;
  find(type: 'panel', id: string): PanelState | undefined;
  all(type: 'expert'): readonly ExpertState[];
  all(type: 'application'): readonly ApplicationState[];
  all(type: 'panel'): readonly PanelState[];
}

function orderOf(world: JurySurroundings, command: Command): PanelOrderFacts | null {
  if (command.type !== 'order-panel') return null;
  const { subject } = command as unknown as { subject: PanelState['subject'] };
  const application = subject.type === 'application' ? world.find('application', subject.id) : undefined;
  return {
    kind: subject.type === 'application' ? 'rehearsal' : subject.type,
    creditCode: application?.creditCode ?? FIRM_CODE,
    enterpriseName: '云溪机械',
    regionCode: '990124101',
    tier: application?.tier ?? null,
    ofFirm: world.all('panel'),
    caseClosed: application ? application.status !== 'open' : false,
    terms: world.rules.panelTerms,
  };
}

/** The points that stand beside the events, as the command path would read them. */
function sealedOf(world: JurySurroundings, ref: AggregateRef): Record<string, Scores> {
  return Object.fromEntries(
    world.events.flatMap(({ aggregate, event }, index) =>
      aggregate.id === ref.id && event.type === 'scores-given'
        ? [[(event.data as { seat: string }).seat, JSON.parse(world.personal.get(index)?.['scores'] ?? '') as Scores]]
        : [],
    ),
  );
}

export function panelContext(
  world: JurySurroundings,
  ref: AggregateRef,
  command: Command,
  base: DecisionContext,
): PanelContext {
  const subject = world.find('panel', ref.id)?.subject;
  const application = subject?.type === 'application' ? world.find('application', subject.id) : undefined;
  return {
    ...base,
    clockRules: CLOCK_RULES,
    order: orderOf(world, command),
    commitment: commitmentOf(TEST_SEED),
    seed: TEST_SEED,
    register: world.all('expert'),
    tookPart: application?.reviewed ?? [],
    sealed: sealedOf(world, ref),
  };
}

export function meetingContext(world: JurySurroundings, base: DecisionContext): MeetingContext {
  const panels = world.all('panel').map(({ id, status, result }) => {
    return [id, { closed: status === 'closed', passed: result?.passed ?? null }] as const;
  });
  const cases = world.all('application').map((application) => {
    return [application.id, { open: application.status === 'open', actedForFirm: actingFor(application) }] as const;
  });
  return { ...base, cases: Object.fromEntries(cases), panels: Object.fromEntries(panels) };
}
