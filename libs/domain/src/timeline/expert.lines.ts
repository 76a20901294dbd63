import type { ExpertEvent } from '../expert/expert.events';
import { type LinesOf, always } from './event-line';

export const EXPERT_LINES: LinesOf<ExpertEvent> = {
  'expert-registered': always('专家入库', 'Expert entered in the register'),
  'expert-changed': always('专家信息变更', 'Entry of an expert changed'),
  'expert-suspended': always('专家暂停', 'Expert suspended'),
  'expert-reinstated': always('专家恢复', 'Expert reinstated'),
  'expert-seated': always('专家被抽中', 'Expert drawn for a panel', 'blind-expert'),
  'expert-conflict-noted': always('专家声明利益冲突', 'Expert declared a conflict', 'blind-expert'),
};
