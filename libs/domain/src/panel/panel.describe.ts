import type { WorkCalendar } from '../kernel/calendar';
import type { Decider, Description } from '../kernel/decider';
import type { Task, TaskAction } from '../kernel/task';
import { type Bilingual, text } from '../kernel/text';
import { type Instant, dateOf, toEpochMs } from '../kernel/time';
import { tasksOfPauses } from '../turn/pause-task';
import {
  consequencesOf,
  firstDueTurn,
  needsRedating,
  openTurns,
  provisionalYearOf,
  rungInstant,
  yearWaitedFor,
} from '../turn/turn';
import type { Turn } from '../turn/turn.types';
import type { PanelCommand } from './panel.commands';
import type { PanelContext } from './panel.context';
import { decidePanel } from './panel.decide';
import type { PanelEvent } from './panel.events';
import { evolvePanel } from './panel.evolve';
import type { PanelState } from './panel.types';

function post(href: string): TaskAction {
  return { name: href.slice(href.lastIndexOf('/') + 1), method: 'POST', href: `/api/v1${href}` };
}

interface Wording {
  readonly title: Bilingual;
  readonly actions: readonly TaskAction[];
  readonly expects?: Task['expects'];
}

/** What a turn asks for. Nothing of it says who else was drawn, or how anybody scored. */
function wordingOf(state: PanelState, turn: Turn): Wording {
  const panel = `/panels/${state.id}`;
  const cancel = post(`${panel}/cancel`);
  if (turn.task === 'draw-experts') {
    return state.status === 'ordered'
      ? {
          title: text('公布抽取种子哈希', 'Publish the hash of the seed'),
          actions: [post(`${panel}/commitment`), cancel],
        }
      : { title: text('随机抽取评审专家', 'Draw the experts'), actions: [post(`${panel}/draw`), cancel] };
  }
  if (turn.task === 'moderate-panel') {
    return { title: text('阅看评审情况并会商', 'Read the report and moderate'), actions: [post(`${panel}/close`)] };
  }
  const scoring = turn.key.endsWith('.score');
  const scoresheet = state.terms.criteria.map(({ id, max, floor }) => ({
    id,
    max,
    ...(floor === null ? {} : { floor }),
  }));
  return scoring
    ? {
        title: text('专家独立评分', 'Score by yourself'),
        actions: [post(`/reviews/${state.id}/scores`)],
        expects: { scoresheet },
      }
    : {
        title: text('声明有无利益冲突', 'Declare whether you have a conflict of interest'),
        actions: [post(`/reviews/${state.id}/declarations`)],
      };
}

function tasks(state: PanelState): Task[] {
  const subject = { type: 'review', id: state.id };
  const ofTurns = openTurns(state.turns).map((turn) => ({
    kind: turn.task,
    slot: turn.key,
    subject,
    assignee: turn.assignee,
    openedOn: dateOf(turn.openedAt),
    dueOn: turn.clock.dueOn,
    ...wordingOf(state, turn),
    ...consequencesOf(turn),
  }));
  return [...ofTurns, ...tasksOfPauses(`panels/${state.id}`, subject, state.turns)];
}

function isOver(state: PanelState): boolean {
  return state.status === 'closed' || state.status === 'cancelled';
}

/** The first year of the calendar for which a turn of the panel waits. */
function yearOf(state: PanelState): number | null {
  const years = state.turns.map(yearWaitedFor).filter((year) => year !== null);
  return years.length === 0 ? null : Math.min(...years);
}

/** Everything that storage and inbox need to know of a panel. It shows in no list of what is open for the firm. */
function describePanel(state: PanelState): Description {
  const closed = isOver(state);
  const first = firstDueTurn(state.turns);
  return {
    creditCode: state.creditCode,
    enterpriseName: state.enterpriseName,
    regionCode: state.regionCode,
    status: state.status,
    closed,
    awaits: { who: closed ? 'nobody' : 'person', since: state.since },
    nextDueAt: first && rungInstant(first.rung),
    waitsForYear: closed ? null : yearOf(state),
    provisionalYear: closed ? null : provisionalYearOf(state.turns),
    tasks: tasks(state),
    openThing: null,
    uniqueKey: closed ? null : (state.subjectKey ?? null),
    counted: { region: state.regionCode, kind: state.kind, status: state.status },
  };
}

export type PanelDue = 'redate' | 'remind' | 'escalate' | 'lapse-seat';

/** What time, or a calendar that has learnt a year, makes due now in a panel, and when it will next make something due. */
export function panelDue(
  state: PanelState,
  now: Instant,
  calendar: WorkCalendar,
): { readonly due: PanelDue | null; readonly since: Instant; readonly wakeAt: Instant | null } {
  const nothing = { due: null, since: state.since, wakeAt: null } as const;
  if (isOver(state)) return nothing;
  if (state.turns.some((turn) => needsRedating(turn, calendar))) return { ...nothing, due: 'redate', since: now };
  const first = firstDueTurn(state.turns);
  if (!first) return nothing;
  const instant = rungInstant(first.rung);
  if (toEpochMs(instant) > toEpochMs(now)) return { ...nothing, wakeAt: instant };
  return { ...nothing, due: first.rung.act === 'lapse' ? 'lapse-seat' : first.rung.act, since: instant };
}

export const panelDecider: Decider<PanelState, PanelCommand, PanelEvent, PanelContext> = {
  type: 'panel',
  decide: decidePanel,
  evolve: evolvePanel,
  describe: describePanel,
};
