import type { ApplicationOnBoard, CultivationOnBoard, Instant, ThingOnBoard } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { EVENTS } from '../events/schema';
import { collectionOf } from '../snapshots/schema';

export const BOARD_TYPES = ['cultivation', 'application'] as const satisfies readonly ThingOnBoard['type'][];

const OPEN_TURNS = { $filter: { input: '$state.turns', cond: { $eq: ['$$this.closedAt', null] } } };

const LOCATED = {
  _id: 0,
  id: '$_id',
  creditCode: 1,
  enterpriseName: 1,
  regionCode: 1,
  phase: '$status',
  turns: OPEN_TURNS,
} as const;

/** What the wall chart reads: everything of a branch that is open, with the turns that are. */
@Injectable()
export class BoardRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Things that are open now. */
  async open(scope: RegionScope): Promise<readonly ThingOnBoard[]> {
    const [cultivations, applications] = await Promise.all([
      this.read<CultivationOnBoard>('cultivation', scope, {
        route: '$state.route',
        rung: '$state.rung',
        targetTier: '$state.targetTier',
      }),
      this.read<ApplicationOnBoard>('application', scope, { tier: '$state.tier' }),
    ]);
    return [...cultivations, ...applications];
  }

  /** Ids of the things of a kind to which anything happened from an instant of the business clock on, that instant included. */
  async changedSince(type: ThingOnBoard['type'], from: Instant, scope: RegionScope): Promise<readonly string[]> {
    const rows = await this.connection
      .collection(EVENTS)
      .aggregate<{ _id: string }>([
        { $match: { 'aggregate.type': type, at: { $gte: from }, ...scopeFilter(scope) } },
        { $group: { _id: '$aggregate.id' } },
      ])
      .toArray();
    return rows.map(({ _id }) => _id);
  }

  private async read<T extends ThingOnBoard>(
    type: T['type'],
    scope: RegionScope,
    fields: Readonly<Record<string, string>>,
  ): Promise<readonly T[]> {
    return this.connection
      .collection(collectionOf(type))
      .aggregate<T>([
        { $match: { closed: false, ...scopeFilter(scope) } },
        { $project: { ...LOCATED, type: { $literal: type }, ...fields } },
      ])
      .toArray();
  }
}
