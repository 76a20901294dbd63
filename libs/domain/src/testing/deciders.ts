import type { AggregateType, Decider } from '../kernel/decider';
import { applicationDecider } from '../application/application.describe';
import { cultivationDecider } from '../cultivation/cultivation.describe';
import { enterpriseDecider } from '../enterprise/enterprise.describe';
import { noticeDecider } from '../notice/notice.describe';
import { erasureDecider } from '../erasure/erasure.decider';
import { expertDecider } from '../expert/expert.describe';
import { meetingDecider } from '../meeting/meeting.describe';
import { panelDecider } from '../panel/panel.describe';
import { ruleSetDecider } from '../rule-set/rule-set.describe';

/** Every decider, its own types forgotten. */
export const DECIDERS = {
  enterprise: enterpriseDecider,
  cultivation: cultivationDecider,
  application: applicationDecider,
  notice: noticeDecider,
  'rule-set': ruleSetDecider,
  expert: expertDecider,
  panel: panelDecider,
  meeting: meetingDecider,
  erasure: erasureDecider,
} as unknown as Readonly<Record<AggregateType, Decider>>;
