import { currentStep } from '../application/application.table';
import type { ApplicationState } from '../application/application.types';
import type { StepKind } from '../application/step-kind';
import type { DocumentRequest } from '../application/document-request.types';
import type { ReviewRound } from '../application/review.types';
import type { AggregateRef } from '../kernel/decider';
import type { Task } from '../kernel/task';
import { type Instant, addDays } from '../kernel/time';
import type { Tier } from '../tier';
import { FIRM_CODE, leader, officer } from './actors';
import { until } from './passing-time';
import { follow } from './task-follower';
import { World } from './world';

export const ENTERPRISE: AggregateRef = { type: 'enterprise', id: FIRM_CODE };
export const CULTIVATION: AggregateRef = { type: 'cultivation', id: 'cul_1' };
export const CASE: AggregateRef = { type: 'application', id: 'app_1' };

export const IDENTITY = {
  creditCode: FIRM_CODE,
  name: '云溪机械',
  regionCode: '990124101',
  industryCode: 'C34',
  foundedOn: '2015-01-01',
} as const;

/** A world with one firm in its directory. */
export function aFirm(world = new World()): World {
  world.must(ENTERPRISE, { type: 'register', ...IDENTITY }, officer);
  return world;
}

/** The firm's cultivation towards little giant is launched; its first plan waits for the firm. */
export function aCultivation(world = aFirm()): World {
  const launch = {
    type: 'launch',
    creditCode: FIRM_CODE,
    targetTier: 'little-giant',
    targetDate: '2028-12-31',
  } as const;
  world.must(CULTIVATION, launch, officer);
  return world;
}

/** An application of the firm for a tier, just opened, outside any cultivation. */
export function aCase(tier: Tier = 'srdi', world = aFirm()): World {
  world.must(CASE, { type: 'open', creditCode: FIRM_CODE, tier, batch: `${tier}-open` }, leader);
  return world;
}

export const theCase = (world: World): ApplicationState => world.get('application', CASE.id);

export const tasksOf = (world: World, ref: AggregateRef = CASE): readonly Task[] => world.describe(ref).tasks;

/** Ten in the morning, some calendar days from now. */
export function daysLater(world: World, days: number): Instant {
  return `${addDays(world.today, days)}T10:00:00.000+08:00`;
}

/** Follows the tasks of a case until a step is open; notices end by time. */
export function upTo(step: StepKind, world: World): World {
  for (let turn = 0; turn < 60; turn += 1) {
    if (currentStep(theCase(world)) === step) return world;
    const task = tasksOf(world)[0];
    if (task) follow(world, task);
    else until(world, daysLater(world, 1));
  }
  throw new Error(`the case never came to ${step}`);
}

export function openRequest(world: World): DocumentRequest {
  const request = theCase(world).requests.find((candidate) => candidate.status === 'open');
  if (!request) throw new Error('no document request is open');
  return request;
}

export function openRound(world: World): ReviewRound {
  const round = theCase(world).reviews.find((candidate) => candidate.status === 'open');
  if (!round) throw new Error('no review round is open');
  return round;
}

/** A pending upload of the firm. */
export function anUpload(world: World, id: string, type = 'LICENCE', creditCode = FIRM_CODE): string {
  world.uploads[id] = { type, creditCode, state: 'pending' };
  return id;
}
