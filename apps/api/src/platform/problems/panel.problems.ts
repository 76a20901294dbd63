import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** The register of experts, draws, panels and their points. */
export const PANEL_PROBLEMS = {
  FIELDS_REQUIRED: { status: 422, title: text('须填写专业领域', 'A field of competence is required') },
  NOT_AN_EXPERT_ACCOUNT: { status: 422, title: text('不是专家账号', 'Not the account of an expert') },
  EXPERT_REGISTERED: { status: 409, title: text('该账号已在专家库', 'The account is in the register') },
  EXPERT_SUSPENDED: { status: 409, title: text('专家已暂停', 'The expert is suspended') },
  EXPERT_ACTIVE: { status: 409, title: text('专家未暂停', 'The expert is not suspended') },
  NOT_ENOUGH_EXPERTS: { status: 409, title: text('可抽取的专家不足', 'Too few experts can be drawn') },
  COMMITMENT_REQUIRED: { status: 409, title: text('须先公布种子哈希', 'Publish the hash of the seed first') },
  NOT_DRAWN_YET: { status: 409, title: text('尚未抽取', 'Nothing is drawn yet') },
  NO_REHEARSAL: { status: 422, title: text('该层级不设预评', 'Nothing is rehearsed for this tier') },
  PANEL_IS_LIVE: { status: 409, title: text('该事项已有进行中的评审', 'A panel on the same subject is under way') },
  SEATS_OUT_OF_RANGE: { status: 422, title: text('席位数不符', 'The number of seats is refused') },
  PANEL_NOT_THERE_YET: { status: 409, title: text('评审不在这一步', 'The panel is not at this step') },
  DECLARE_FIRST: { status: 403, title: text('请先声明利益冲突', 'Declare conflicts of interest first') },
  NOT_ON_PANEL: { status: 403, title: text('未参加该企业的评审', 'Not on a panel for this firm') },
  SEAT_LAPSED: { status: 409, title: text('席位已由他人递补', 'Somebody else was drawn for the seat') },
  SCORESHEET_MISMATCH: { status: 422, title: text('评分项与评分表不符', 'Not the criteria of the scoresheet') },
  POINTS_OUT_OF_RANGE: { status: 422, title: text('分值超出范围', 'Points out of range') },
} as const satisfies Record<string, ProblemEntry>;
