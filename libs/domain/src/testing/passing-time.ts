import { applicationDue } from '../application/application.describe';
import { cultivationDue, nextOpening } from '../cultivation/cultivation.describe';
import { enterpriseDue } from '../enterprise/enterprise.describe';
import { nextEnterpriseAct } from '../enterprise/title-dates';
import type { AggregateRef } from '../kernel/decider';
import { type Instant, toEpochMs } from '../kernel/time';
import { noticeDue } from '../notice/notice.describe';
import { panelDue } from '../panel/panel.describe';
import { conductor } from './actors';
import type { World } from './world';
import type { AnyCommand } from './world.types';

interface Act {
  readonly ref: AggregateRef;
  readonly due: AnyCommand['type'] | 'open-application' | 'open-renewal';
  readonly at: Instant;
}

/** What a workflow would do for one aggregate at this instant. */
function actOf(world: World, ref: AggregateRef, now: Instant): Act | null {
  switch (ref.type) {
    case 'enterprise': {
      const { due, since } = enterpriseDue(world.get('enterprise', ref.id), now);
      return due && { ref, due, at: since };
    }
    case 'cultivation': {
      const { due, since } = cultivationDue(world.get('cultivation', ref.id), now, world.calendar);
      return due && { ref, due, at: since };
    }
    case 'application': {
      const { due, wakeAt } = applicationDue(world.get('application', ref.id), now, world.calendar);
      return due && { ref, due, at: wakeAt ?? now };
    }
    case 'notice': {
      const { due, since } = noticeDue(world.get('notice', ref.id), now, world.calendar);
      return due && { ref, due, at: since };
    }
    case 'panel': {
      const { due, since } = panelDue(world.get('panel', ref.id), now, world.calendar);
      return due && { ref, due, at: since };
    }
    case 'rule-set':
    case 'expert':
    case 'meeting':
    case 'erasure':
      return null;
  }
}

function openApplication(world: World, cultivationId: string): void {
  const cultivation = world.get('cultivation', cultivationId);
  const opening = nextOpening(cultivation);
  if (!opening) throw new Error('nothing to open');
  const { tier } = opening;
  const id = `app_${world.all('application').length + 1}`;
  const open = { type: 'open', creditCode: cultivation.creditCode, tier, batch: `${tier}-open` } as const;
  const outcome = world.execute({ type: 'application', id }, open, conductor);
  if (!('refused' in outcome)) return;
  world.must({ type: 'cultivation', id: cultivationId }, { type: 'note-blocked', tier, code: outcome.code }, conductor);
}

function openRenewal(world: World, creditCode: string): void {
  const act = nextEnterpriseAct(world.get('enterprise', creditCode));
  if (act?.act !== 'open-renewal') throw new Error('no renewal to open');
  const id = `app_${world.all('application').length + 1}`;
  const open = { type: 'open', creditCode, tier: act.code, batch: `${act.code}-renewal-${world.today}` } as const;
  const outcome = world.execute({ type: 'application', id }, open, conductor);
  if (!('refused' in outcome)) return;
  const blocked = { type: 'note-renewal-blocked', code: act.code, reason: outcome.code } as const;
  world.must({ type: 'enterprise', id: creditCode }, blocked, conductor);
}

/** Does everything that time or the record has made due, in the order of its causes, until nothing is left. */
export function conduct(world: World): void {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const acts = world.refs().map((ref) => actOf(world, ref, world.now));
    const [act] = acts.filter((found) => found !== null).sort((a, b) => toEpochMs(a.at) - toEpochMs(b.at));
    if (!act) return;
    if (act.due === 'open-application') openApplication(world, act.ref.id);
    else if (act.due === 'open-renewal') openRenewal(world, act.ref.id);
    else if (world.must(act.ref, { type: act.due } as AnyCommand, conductor, act.at).length === 0) {
      throw new Error(`${act.due} of ${act.ref.type} was due and changed nothing`);
    }
  }
  throw new Error('time never comes to rest');
}

/** Lets time pass, doing at each instant what becomes due then. */
export function until(world: World, instant: Instant): void {
  conduct(world);
  for (;;) {
    const next = world
      .refs()
      .map((ref) => world.describe(ref).nextDueAt)
      .filter((due): due is Instant => due !== null && due > world.now && due <= instant)
      .sort()[0];
    world.now = next ?? instant;
    conduct(world);
    if (!next) return;
  }
}
