import type { ApplicationEvent } from '../application/application.events';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';
import { REMEDY_LINES, REVIEW_LINES } from './review.lines';
import { TURN_LINES } from './turn.lines';
import { wordFor } from './words';

export const APPLICATION_LINES: LinesOf<ApplicationEvent> = {
  ...TURN_LINES,
  ...REVIEW_LINES,
  ...REMEDY_LINES,
  'application-opened': saying(({ tier, batch }) =>
    text(`申报立项：${wordFor(tier).zh}，批次 ${batch}`, `Application opened: ${wordFor(tier).en}, batch ${batch}`),
  ),
  'step-opened': saying(({ kind }) => text(`环节开始：${wordFor(kind).zh}`, `Step opened: ${wordFor(kind).en}`)),
  'step-closed': saying(({ kind, result }) =>
    text(
      `环节结束：${wordFor(kind).zh}（${wordFor(result).zh}）`,
      `Step closed: ${wordFor(kind).en} (${wordFor(result).en})`,
    ),
  ),
  'steps-reopened': saying(({ from }) => text(`退回至：${wordFor(from).zh}`, `Returned to: ${wordFor(from).en}`)),
  'willingness-confirmed': saying(({ agree }) =>
    agree ? text('企业同意申报', 'The firm agrees to apply') : text('企业不愿意申报', 'The firm declines'),
  ),
  'documents-requested': saying(({ items }) =>
    text(`一次性告知材料 ${items.length} 项`, `${items.length} papers requested at once`),
  ),
  'items-submitted': saying(({ items, onBehalf }) =>
    text(
      `提交材料 ${items.length} 项${onBehalf ? '（代办）' : ''}`,
      `${items.length} papers handed in${onBehalf ? ' on the firm’s behalf' : ''}`,
    ),
  ),
  'items-checked': saying(({ items }) => text(`审核材料 ${items.length} 项`, `${items.length} papers checked`)),
  'items-quarantined': saying(({ itemIds, signature }) =>
    text(
      `发现病毒（${signature}），退回材料 ${itemIds.length} 项`,
      `${itemIds.length} papers returned: a virus (${signature})`,
    ),
  ),
  'items-reused': saying(({ items }) =>
    text(`沿用已在档材料 ${items.length} 项`, `${items.length} papers taken from what is on file`),
  ),
  'papers-notified': saying(({ notice: { items, round } }) =>
    round > 1
      ? text(
          `一次性告知：需补正材料 ${items.length} 项（第 ${round} 轮）`,
          `Told at once: ${items.length} papers to put right (round ${round})`,
        )
      : text(`一次性告知：需提交材料 ${items.length} 项`, `Told at once: ${items.length} papers to hand in`),
  ),
  'ban-match-found': saying(({ basis }) =>
    text(
      `控制人比对：可能与禁申期内企业为同一人（${wordFor(`match-${basis}`).zh}），待人工判断`,
      `May share a person with a firm under a ban (${wordFor(`match-${basis}`).en}); somebody is to judge`,
    ),
  ),
  'ban-match-judged': saying(({ verdict }) =>
    text(`控制人比对结论：${wordFor(verdict).zh}`, `Match judged: ${wordFor(verdict).en}`),
  ),
  'request-closed': saying(({ result }) =>
    text(`材料要求结束：${wordFor(result).zh}`, `Request closed: ${wordFor(result).en}`),
  ),
  'review-opened': saying(({ kind }) => text(`审核开始：${wordFor(kind).zh}`, `Review opened: ${wordFor(kind).en}`)),
  'opinion-given': saying(({ seat, opinion }) =>
    text(
      `意见：${wordFor(seat).zh} ${wordFor(opinion.verdict).zh}`,
      `Opinion of ${wordFor(seat).en}: ${wordFor(opinion.verdict).en}`,
    ),
  ),
  'reviewer-recused': saying(({ seat }) => text(`回避：${wordFor(seat).zh}`, `Recused: ${wordFor(seat).en}`)),
  'conflict-declared': saying(({ conflict }) =>
    conflict
      ? text('申报利益冲突：有', 'Declared a conflict of interest')
      : text('申报利益冲突：无', 'Declared no conflict of interest'),
  ),
  'site-checked': saying(({ siteCheck }) =>
    text(`实地核查：${wordFor(siteCheck.result).zh}`, `Site check: ${wordFor(siteCheck.result).en}`),
  ),
  'review-closed': saying(({ result }) =>
    text(`审核结束：${wordFor(result).zh}`, `Review closed: ${wordFor(result).en}`),
  ),
  'decision-recorded': saying(({ decision }) =>
    text(`决定：${wordFor(decision).zh}`, `Decision: ${wordFor(decision).en}`),
  ),
  'notice-ordered': always('发起公示', 'Notice ordered'),
  'notice-result-recorded': saying(({ result }) =>
    text(`公示结果：${wordFor(result).zh}`, `Result of the notice: ${wordFor(result).en}`),
  ),
  'platform-recorded': saying(({ kind, on }) =>
    text(`平台${wordFor(kind).zh}（${on}）`, `On the platform: ${wordFor(kind).en} (${on})`),
  ),
  'letter-issued': saying(({ letterNo, version, reason }) =>
    version === 1
      ? text(`出具推荐函 ${letterNo}`, `Recommendation letter ${letterNo} issued`)
      : text(`重新出具推荐函 ${letterNo}：${reason ?? ''}`, `Letter ${letterNo} issued anew: ${reason ?? ''}`),
  ),
  'firm-followed': always('随企业名称或住所变更', 'Follows the firm’s name or place'),
  recommended: saying(({ on }) => text(`推荐上报（${on}）`, `Recommended (${on})`)),
  'upper-event-recorded': saying(({ level, event, on, lacking }) =>
    text(
      `${wordFor(level).zh}：${wordFor(event).zh}（${on}）${lacking ? '；当日前置称号不在有效期，待核对' : ''}`,
      `${wordFor(level).en}: ${wordFor(event).en} (${on})${lacking ? '; a prerequisite title did not hold on that day' : ''}`,
    ),
  ),
  'application-paused': always('申报暂停', 'Application paused'),
  'application-resumed': always('申报恢复', 'Application resumed'),
  'application-closed': saying(({ status }) =>
    text(`申报结束：${wordFor(status).zh}`, `Application closed: ${wordFor(status).en}`),
  ),
};
