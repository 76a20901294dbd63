import type { ApplicationCommand } from '../application/application.commands';
import type { ApplicationState } from '../application/application.types';
import type { CultivationCommand } from '../cultivation/cultivation.commands';
import type { CultivationState } from '../cultivation/cultivation.types';
import type { EnterpriseCommand } from '../enterprise/enterprise.commands';
import type { EnterpriseState } from '../enterprise/enterprise.types';
import type { ExpertCommand } from '../expert/expert.commands';
import type { ErasureCommand, ErasureState } from '../erasure/erasure.types';
import type { ExpertState } from '../expert/expert.types';
import type { AggregateRef, DomainEvent, EventMeta } from '../kernel/decider';
import type { Instant } from '../kernel/time';
import type { MeetingCommand } from '../meeting/meeting.commands';
import type { MeetingState } from '../meeting/meeting.types';
import type { NoticeCommand } from '../notice/notice.commands';
import type { NoticeState } from '../notice/notice.types';
import type { PanelCommand } from '../panel/panel.commands';
import type { PanelState } from '../panel/panel.types';
import type { RuleSetCommand } from '../rule-set/rule-set.commands';
import type { RuleSetState } from '../rule-set/rule-set.types';

export type AnyCommand =
  | ApplicationCommand
  | CultivationCommand
  | EnterpriseCommand
  | NoticeCommand
  | RuleSetCommand
  | ExpertCommand
  | PanelCommand
  | MeetingCommand
  | ErasureCommand;

export interface States {
  readonly enterprise: EnterpriseState;
  readonly cultivation: CultivationState;
  readonly application: ApplicationState;
  readonly notice: NoticeState;
  readonly 'rule-set': RuleSetState;
  readonly expert: ExpertState;
  readonly panel: PanelState;
  readonly meeting: MeetingState;
  readonly erasure: ErasureState;
}

export interface RecordedEvent {
  readonly aggregate: AggregateRef;
  readonly at: Instant;
  readonly meta: EventMeta;
  readonly event: DomainEvent;
}
