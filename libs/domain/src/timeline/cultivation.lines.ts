import type { CultivationEvent } from '../cultivation/cultivation.events';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';
import { TURN_LINES } from './turn.lines';
import { wordFor } from './words';

export const CULTIVATION_LINES: LinesOf<CultivationEvent> = {
  ...TURN_LINES,
  'cultivation-launched': saying(({ targetTier, targetDate }) =>
    text(
      `启动培育：目标${wordFor(targetTier).zh}，${targetDate} 前`,
      `Cultivation launched: ${wordFor(targetTier).en} by ${targetDate}`,
    ),
  ),
  'plan-drafted': saying(({ plan }) =>
    text(
      `拟定一企一策：${wordFor(plan.tier).zh}，措施 ${plan.measures.length} 项`,
      `Plan drafted for ${wordFor(plan.tier).en}: ${plan.measures.length} measures`,
    ),
  ),
  'willingness-confirmed': saying(({ agree }) =>
    agree ? text('企业同意培育', 'The firm agrees') : text('企业不愿意培育', 'The firm declines'),
  ),
  'plan-approved': saying(({ tier }) => text(`方案批准：${wordFor(tier).zh}`, `Plan approved: ${wordFor(tier).en}`)),
  'plan-returned': always('方案退回修改', 'Plan returned'),
  'checkpoint-met': saying(({ checkpointId, on }) =>
    text(`节点完成：${checkpointId}（${on}）`, `Checkpoint met: ${checkpointId} (${on})`),
  ),
  'checkpoint-redated': saying(({ checkpointId, from, to }) =>
    text(`节点日期由 ${from} 改为 ${to}：${checkpointId}`, `Checkpoint ${checkpointId} moves from ${from} to ${to}`),
  ),
  'replan-ordered': always('要求重新拟定方案', 'A new plan is ordered'),
  'application-noted': saying(({ tier, batch }) =>
    text(`发起申报：${wordFor(tier).zh}，批次 ${batch}`, `Application for ${wordFor(tier).en}, batch ${batch}`),
  ),
  'outcome-noted': saying(({ tier, status }) =>
    text(`申报结果：${wordFor(tier).zh} ${wordFor(status).zh}`, `Outcome: ${wordFor(tier).en} ${wordFor(status).en}`),
  ),
  'reopening-noted': always('申报重新启动', 'An application was taken up again'),
  'rung-achieved': saying(({ tier }) => text(`阶段达成：${wordFor(tier).zh}`, `Rung achieved: ${wordFor(tier).en}`)),
  'title-awaited': saying(({ tier, from }) =>
    text(`等待称号生效：${wordFor(tier).zh}（${from}）`, `Title to begin: ${wordFor(tier).en} (${from})`),
  ),
  'outcome-review-opened': saying(({ tier }) =>
    text(`复盘未通过原因：${wordFor(tier).zh}`, `Looking into the outcome: ${wordFor(tier).en}`),
  ),
  'opening-blocked': saying(({ tier, code }) =>
    text(`暂不能申报${wordFor(tier).zh}：${code}`, `${wordFor(tier).en} cannot be opened yet: ${code}`),
  ),
  'offer-withheld': saying(({ tier }) => text(`暂不提示：${wordFor(tier).zh}`, `Offer withheld: ${wordFor(tier).en}`)),
  'title-lost': saying(({ code, cause }) =>
    text(
      `称号终止：${wordFor(code).zh}（${wordFor(cause).zh}）`,
      `Title lost: ${wordFor(code).en} (${wordFor(cause).en})`,
    ),
  ),
  'firm-followed': always('随企业名称或住所变更', 'Follows the firm’s name or place'),
  'facts-changed': always('企业情况变化', 'The facts have changed'),
  'cultivation-paused': always('培育暂停', 'Cultivation paused'),
  'cultivation-resumed': always('培育恢复', 'Cultivation resumed'),
  'cultivation-closed': saying(({ status, left }) =>
    left
      ? text('企业自愿退出培育', 'The firm left its cultivation of its own will')
      : text(`培育结束：${wordFor(status).zh}`, `Cultivation closed: ${wordFor(status).en}`),
  ),
};
