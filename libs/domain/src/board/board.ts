import type { ApplicationState } from '../application/application.types';
import type { CultivationState } from '../cultivation/cultivation.types';
import type { Department, Role } from '../kernel/actor';
import type { Assignee, TaskKind } from '../kernel/task';
import { type IsoDate, dateOf } from '../kernel/time';
import type { Tier } from '../tier';
import { openTurns } from '../turn/turn';
import type { Turn } from '../turn/turn.types';

interface Located {
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  /** As the snapshot says it: the status or phase in which it is. */
  readonly phase: string;
}

/** What of a cultivation the wall chart looks at. */
export type CultivationOnBoard = Located & { readonly type: 'cultivation' } & Pick<
    CultivationState,
    'route' | 'rung' | 'targetTier' | 'turns'
  >;

/** What of an application the wall chart looks at. */
export type ApplicationOnBoard = Located & { readonly type: 'application' } & Pick<ApplicationState, 'tier' | 'turns'>;

export type ThingOnBoard = CultivationOnBoard | ApplicationOnBoard;

/** Whom a firm waits for. */
interface BoardWait {
  readonly thing: { readonly type: ThingOnBoard['type']; readonly id: string };
  readonly task: TaskKind;
  /** `upper`: the step lies with an upper level; the office only records it. */
  readonly owner: Role | 'upper';
  readonly department: Department | null;
  /** With `excludes`: who may not act is not who is waited for. */
  readonly assignee: Assignee;
  readonly since: IsoDate;
  /** Null while its clock stands still. */
  readonly dueOn: IsoDate | null;
}

/** One firm on its way to one tier. */
export interface BoardEntry {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly phase: string;
  /** Earliest due day of whatever is waited for. */
  readonly dueOn: IsoDate | null;
  /** The longest due first; empty while time or a workflow alone is waited for. */
  readonly waits: readonly BoardWait[];
}

function tierOf(thing: ThingOnBoard): Tier {
  return thing.type === 'application' ? thing.tier : (thing.route[thing.rung] ?? thing.targetTier);
}

function toWait({ type, id }: ThingOnBoard, { task, assignee, openedAt, clock }: Turn): BoardWait {
  return {
    thing: { type, id },
    task,
    owner: task === 'record-upper-event' ? 'upper' : assignee.role,
    department: assignee.department ?? null,
    assignee,
    since: dateOf(openedAt),
    dueOn: clock.dueOn,
  };
}

/** By due day, what has none last. */
function byDue(a: { readonly dueOn: IsoDate | null }, b: { readonly dueOn: IsoDate | null }): number {
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null) return 1;
  return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1;
}

function merged(things: readonly ThingOnBoard[]): BoardEntry | undefined {
  const waits = things.flatMap((thing) => openTurns(thing.turns).map((turn) => toWait(thing, turn))).sort(byDue);
  // An application says more exactly where a rung stands than the cultivation that it belongs to.
  const shown = things.find(({ type }) => type === 'application') ?? things[0];
  if (!shown) return undefined;
  const { creditCode, enterpriseName, regionCode, phase } = shown;
  return { creditCode, enterpriseName, regionCode, tier: tierOf(shown), phase, dueOn: waits[0]?.dueOn ?? null, waits };
}

/**
 * The wall chart: each firm once for every tier that it is on its way to, the most urgent first.
 *
 * @param things that are not closed
 */
export function boardOf(things: readonly ThingOnBoard[]): readonly BoardEntry[] {
  const groups = new Map<string, ThingOnBoard[]>();
  for (const thing of things) {
    const key = `${thing.creditCode}|${tierOf(thing)}`;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ones]) => merged(ones) ?? [])
    .sort(byDue);
}
