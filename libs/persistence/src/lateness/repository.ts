import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { AggregateType } from '@app/domain';
import { Connection, type PipelineStage } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, RegionScope as Scope, scopeFilter } from '../base/region-scope';
import { collectionOf } from '../snapshots/schema';
import type { LateTurn, LatenessCount, LatenessKey, LatenessQuestion } from './late-turn';

const WITH_TURNS: readonly AggregateType[] = ['enterprise', 'cultivation', 'application', 'notice'];

/** A step that lies with an upper level is nobody's of the county. */
const OWNER = { $cond: [{ $eq: ['$turn.task', 'record-upper-event'] }, 'upper', '$turn.assignee.role'] };

const KEYS: Readonly<Record<LatenessKey, unknown>> = {
  owner: OWNER,
  department: '$turn.assignee.department',
  person: '$turn.closedBy',
  step: '$turn.task',
};

/** The day from which an open turn is late: its due day, or a later one where its clock stood still lawfully after that. */
const LATE_FROM = { $ifNull: ['$turn.lateFrom', '$turn.clock.dueOn'] } as const;

const FIELDS = {
  _id: 0,
  id: '$_id',
  creditCode: 1,
  enterpriseName: 1,
  regionCode: 1,
  clock: '$turn.key',
  task: '$turn.task',
  owner: OWNER,
  department: { $ifNull: ['$turn.assignee.department', null] },
  person: { $ifNull: ['$turn.closedBy', null] },
  dueOn: '$turn.clock.dueOn',
  lateFrom: LATE_FROM,
  closedAt: '$turn.closedAt',
  lateBy: '$turn.lateBy',
} as const;

function ended({ from, to }: LatenessQuestion, path: string): Record<string, unknown> {
  return { [path]: { $gte: `${from}T00:00:00.000+08:00`, $lte: `${to}T23:59:59.999+08:00` } };
}

/** Leaves out what is not late yet although its due day is past. */
function notBefore(path: string, today: string): Record<string, unknown> {
  return { [path]: { $not: { $gte: today } } };
}

/** Turns of the question, one document each, with the group that they belong to. */
function turns(question: LatenessQuestion, scope: RegionScope, state: 'ended' | 'open'): PipelineStage[] {
  const { by, key, regionCode, today } = question;
  const branch = regionCode ? scopeFilter(Scope.branch(regionCode)) : {};
  const overdue = { closedAt: null, 'clock.dueOn': { $lt: today }, ...notBefore('lateFrom', today) };
  const things =
    state === 'ended'
      ? ended(question, 'state.turns.closedAt')
      : { closed: false, 'state.turns': { $elemMatch: overdue } };
  const ones =
    state === 'ended'
      ? ended(question, 'turn.closedAt')
      : { 'turn.closedAt': null, 'turn.clock.dueOn': { $lt: today }, ...notBefore('turn.lateFrom', today) };
  return [
    { $match: { $and: [scopeFilter(scope), branch, things] } },
    { $project: { creditCode: 1, enterpriseName: 1, regionCode: 1, turn: '$state.turns' } },
    { $unwind: '$turn' },
    { $match: ones },
    { $addFields: { group: KEYS[by] } },
    { $match: { group: key ?? { $type: 'string' } } },
  ];
}

/** Lateness as the record has it: read from the turns of the snapshots, nothing counted beside them. */
@Injectable()
export class LatenessRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async count(question: LatenessQuestion, scope: RegionScope): Promise<readonly LatenessCount[]> {
    const openToo = question.from <= question.today && question.today <= question.to;
    const rows = await Promise.all(
      WITH_TURNS.flatMap((type) => [
        this.run<LatenessCount>(type, [...turns(question, scope, 'ended'), ...GROUP_ENDED]),
        ...(openToo ? [this.run<LatenessCount>(type, [...turns(question, scope, 'open'), ...GROUP_OPEN])] : []),
      ]),
    );
    return rows.flat();
  }

  /** Late turns that ended in the period, by the day on which they ended; then those that are open and overdue, by due day. */
  async page(question: LatenessQuestion, scope: RegionScope, request: PageRequest): Promise<Page<LateTurn>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? decodeCursor(request.cursor, 1)[0] : '';
    const openToo = question.from <= question.today && question.today <= question.to;
    const place = {
      $concat: [
        { $ifNull: ['$turn.closedAt', { $concat: ['~', '$turn.clock.dueOn'] }] },
        '|',
        '$_id',
        '|',
        '$turn.key',
      ],
    };
    const rest: PipelineStage[] = [
      { $addFields: { place } },
      { $match: { place: { $gt: after } } },
      { $sort: { place: 1 } },
      { $limit: limit + 1 },
      { $project: { ...FIELDS, place: 1 } },
    ];
    const late: PipelineStage = { $match: { 'turn.lateBy': { $gt: 0 } } };
    const found = await Promise.all(
      WITH_TURNS.map(async (type) => {
        const closed = await this.run<Placed>(type, [...turns(question, scope, 'ended'), late, ...rest]);
        const open = openToo ? await this.run<Placed>(type, [...turns(question, scope, 'open'), ...rest]) : [];
        return [...closed, ...open].map((row) => ({ ...row, type }));
      }),
    );
    const rows = found.flat().sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
    return toPage(
      rows.slice(0, limit + 1),
      limit,
      ({ place: at }) => [at],
      ({ place: _place, ...row }) => row,
    );
  }

  private async run<T>(type: AggregateType, pipeline: PipelineStage[]): Promise<T[]> {
    return this.connection.collection(collectionOf(type)).aggregate<T & object>(pipeline).toArray();
  }
}

type Placed = Omit<LateTurn, 'type'> & { readonly place: string };

const GROUP_ENDED: PipelineStage[] = [
  {
    $group: {
      _id: '$group',
      turns: { $sum: 1 },
      late: { $sum: { $cond: [{ $gt: ['$turn.lateBy', 0] }, 1, 0] } },
      lateWorkingDays: { $sum: '$turn.lateBy' },
    },
  },
  { $project: { _id: 0, key: '$_id', openLateFrom: { $literal: null }, turns: 1, late: 1, lateWorkingDays: 1 } },
];

const GROUP_OPEN: PipelineStage[] = [
  { $group: { _id: { key: '$group', lateFrom: LATE_FROM }, turns: { $sum: 1 } } },
  {
    $project: {
      _id: 0,
      key: '$_id.key',
      openLateFrom: '$_id.lateFrom',
      turns: 1,
      late: '$turns',
      lateWorkingDays: { $literal: 0 },
    },
  },
];
