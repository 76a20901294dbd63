import { BusinessClock, CalendarService } from '@app/calendar';
import {
  type ApplicationDue as ApplicationAction,
  type Cause,
  type Conducted,
  type EnterpriseDue as EnterpriseAction,
  type NoticeDue as NoticeAction,
  type PanelDue as PanelAction,
  type StoryView,
  applicationWorkflowId,
  enterpriseWorkflowId,
  noticeWorkflowId,
  panelWorkflowId,
} from '@app/contracts';
import {
  type AggregateRef,
  type ApplicationState,
  type Command,
  type CultivationState,
  type EnterpriseState,
  type Instant,
  type NoticeState,
  type PanelState,
  applicationDue,
  cultivationDue,
  earliest,
  enterpriseDue,
  noticeDue,
  panelDue,
  toEpochMs,
} from '@app/domain';
import { RegionScope } from '@app/persistence';
import { CommandPath, SnapshotReader, type StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import { RuleBook } from '../rules/rule-book';
import { Conducting } from './conducting';
import { openNextApplication } from './opening';
import { openRenewal } from './renewal';

/** Longest wait of a workflow, in real milliseconds; it reads again then in any case. */
const LONGEST_WAIT_MS = 30 * 86_400_000;
const GONE = { revision: 0, step: 'gone', closed: true, wakeInMs: null, due: null } as const;

/** Answers workflows what their thing awaits, and gives their commands on the one command path. */
@Injectable()
export class Conductor {
  constructor(
    private readonly path: CommandPath,
    private readonly snapshots: SnapshotReader,
    private readonly clock: BusinessClock,
    private readonly rules: RuleBook,
    private readonly calendars: CalendarService,
  ) {}

  /** The firm's story: its live cultivation first, then the dates of its titles and bans. Ends when neither has any. */
  async readEnterprise(creditCode: string): Promise<StoryView<EnterpriseAction>> {
    const firm = await this.load<EnterpriseState>({ type: 'enterprise', id: creditCode });
    if (!firm) return GONE;
    const now = this.clock.instant();
    const cultivation = await this.liveCultivation(creditCode);
    const ofFirm = enterpriseDue(firm.state, now);
    const ofCultivation = cultivation && cultivationDue(cultivation.state, now, this.calendars.calendar());
    const view = {
      revision: cultivation?.revision ?? firm.revision,
      step: cultivation?.description.status ?? 'listed',
      closed: !cultivation && ofFirm.due === null && ofFirm.wakeAt === null,
      wakeInMs: this.wakeIn(earliest(ofFirm.wakeAt, ofCultivation?.wakeAt), now),
    };
    if (cultivation && ofCultivation?.due) {
      return { ...view, due: { action: ofCultivation.due, ...cause(cultivation, ofCultivation.since) } };
    }
    return { ...view, due: ofFirm.due && { action: ofFirm.due, ...cause(firm, ofFirm.since) } };
  }

  async readApplication(id: string): Promise<StoryView<ApplicationAction>> {
    const found = await this.load<ApplicationState>({ type: 'application', id });
    if (!found) return GONE;
    const now = this.clock.instant();
    const { due, wakeAt } = applicationDue(found.state, now, this.calendars.calendar());
    return {
      revision: found.revision,
      step: found.description.status,
      closed: found.description.closed,
      wakeInMs: this.wakeIn(wakeAt, now),
      due: due && { action: due, ...cause(found, wakeAt ?? now) },
    };
  }

  async readNotice(id: string): Promise<StoryView<NoticeAction>> {
    const found = await this.load<NoticeState>({ type: 'notice', id });
    if (!found) return GONE;
    const now = this.clock.instant();
    const { due, since, wakeAt } = noticeDue(found.state, now, this.calendars.calendar());
    return {
      revision: found.revision,
      step: found.description.status,
      closed: found.description.closed,
      wakeInMs: this.wakeIn(wakeAt, now),
      due: due && { action: due, ...cause(found, since) },
    };
  }

  async readPanel(id: string): Promise<StoryView<PanelAction>> {
    const found = await this.load<PanelState>({ type: 'panel', id });
    if (!found) return GONE;
    const now = this.clock.instant();
    const { due, since, wakeAt } = panelDue(found.state, now, this.calendars.calendar());
    return {
      revision: found.revision,
      step: found.description.status,
      closed: found.description.closed,
      wakeInMs: this.wakeIn(wakeAt, now),
      due: due && { action: due, ...cause(found, since) },
    };
  }

  /** Does to a firm or its cultivation what its story made due. */
  conductEnterprise(action: EnterpriseAction, creditCode: string, due: Cause): Promise<Conducted> {
    const parts = { path: this.path, snapshots: this.snapshots, rules: this.rules, clock: this.clock };
    if (action === 'open-application') return openNextApplication(parts, due);
    if (action === 'open-renewal') return openRenewal(parts, due);
    return this.give(enterpriseWorkflowId(creditCode), due, { type: action });
  }

  conductApplication(action: ApplicationAction, due: Cause): Promise<Conducted> {
    return this.give(applicationWorkflowId(due.aggregate.id), due, { type: action });
  }

  conductNotice(action: NoticeAction, due: Cause): Promise<Conducted> {
    return this.give(noticeWorkflowId(due.aggregate.id), due, { type: action });
  }

  conductPanel(action: PanelAction, due: Cause): Promise<Conducted> {
    return this.give(panelWorkflowId(due.aggregate.id), due, { type: action });
  }

  private give(workflowId: string, due: Cause, command: Command): Promise<Conducted> {
    return new Conducting(this.path, workflowId, due).give(command.type, command);
  }

  private load<S>(ref: AggregateRef): Promise<StoredSnapshot<S> | undefined> {
    return this.snapshots.find<S>(ref, RegionScope.everything());
  }

  private async liveCultivation(creditCode: string): Promise<StoredSnapshot<CultivationState> | undefined> {
    const all = await this.snapshots.ofFirm<CultivationState>('cultivation', creditCode, RegionScope.everything());
    return all.find((snapshot) => !snapshot.description.closed);
  }

  /** Real milliseconds until a business instant. */
  private wakeIn(wakeAt: Instant | null, now: Instant): number | null {
    if (!wakeAt) return null;
    return Math.min(LONGEST_WAIT_MS, this.clock.realDelayMs(toEpochMs(wakeAt) - toEpochMs(now)));
  }
}

function cause(snapshot: StoredSnapshot, at: Instant): Cause {
  return { aggregate: { type: snapshot.type, id: snapshot.id }, revision: snapshot.revision, at };
}
