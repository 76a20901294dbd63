import type { AggregateRef, ExpertState, MeetingState, PanelState, Scores } from '@app/domain';
import { minutesKey } from '@app/domain';
import {
  DrawSeedRepository,
  EventRepository,
  RegionScope,
  SnapshotRepository,
  type TransactionSession,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';

const ALL = RegionScope.everything();

/** What draws, panels and decisions rest on beside their own state, inside the transaction. */
export interface Jury {
  /** The register of a county, by id. */
  register(regionCode: string, session: TransactionSession): Promise<readonly ExpertState[]>;
  seed(panelId: string, session: TransactionSession): Promise<string | null>;
  /** Points that were given and are still sealed, by seat. */
  sealed(panel: AggregateRef): Promise<Readonly<Record<string, Scores>>>;
  /** Every panel for a firm so far, the one that changed last at the end. */
  panelsOf(creditCode: string, session: TransactionSession): Promise<readonly PanelState[]>;
  /** The meeting of a county that has minutes of this number. */
  meetingOf(regionCode: string, minutesNo: string, session: TransactionSession): Promise<MeetingState | null>;
}

@Injectable()
export class StoredJury implements Jury {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly events: EventRepository,
    private readonly seeds: DrawSeedRepository,
  ) {}

  async register(regionCode: string, session: TransactionSession): Promise<readonly ExpertState[]> {
    const found: ExpertState[] = [];
    const county = RegionScope.branch(regionCode.slice(0, 6));
    for await (const { state } of this.snapshots.all('expert', county, session)) found.push(state as ExpertState);
    return found;
  }

  async seed(panelId: string, session: TransactionSession): Promise<string | null> {
    return (await this.seeds.find(panelId, session)) ?? null;
  }

  async sealed(panel: AggregateRef): Promise<Readonly<Record<string, Scores>>> {
    const personal = await this.events.personalOf(panel, ALL);
    const given: Record<string, Scores> = {};
    for await (const { type, revision, data } of this.events.stream(panel, ALL)) {
      const value = type === 'scores-given' ? personal.get(revision)?.['scores']?.value : undefined;
      if (value !== undefined) given[(data as { seat: string }).seat] = JSON.parse(value) as Scores;
    }
    return given;
  }

  async panelsOf(creditCode: string, session: TransactionSession): Promise<readonly PanelState[]> {
    const rows = await this.snapshots.ofFirm('panel', creditCode, ALL, session);
    return rows.map(({ state }) => state as PanelState).reverse();
  }

  async meetingOf(regionCode: string, minutesNo: string, session: TransactionSession): Promise<MeetingState | null> {
    const row = await this.snapshots.findByKey('meeting', minutesKey(regionCode, minutesNo.trim()), ALL, session);
    return (row?.state as MeetingState | undefined) ?? null;
  }
}
