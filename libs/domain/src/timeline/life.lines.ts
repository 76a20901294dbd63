import type { LifeEvent } from '../enterprise/life/life.events';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';
import { wordFor } from './words';

/** What is said of the later life of a firm and its titles. */
export const LIFE_LINES: LinesOf<LifeEvent> = {
  'title-update-warned': saying(({ code, year, until }) =>
    text(
      `${wordFor(code).zh} ${year} 年度更新逾期提醒，${until} 前补报`,
      `Warned: yearly update ${year} of ${wordFor(code).en}, until ${until}`,
    ),
  ),
  're-review-barred': saying(({ code, cause }) =>
    text(
      `${wordFor(code).zh} 不予复核（${wordFor(cause).zh}）`,
      `No re-review of ${wordFor(code).en} (${wordFor(cause).en})`,
    ),
  ),
  're-review-prepared': saying(({ code, validTo }) =>
    text(
      `准备复核：${wordFor(code).zh}，有效期至 ${validTo}`,
      `Renewal prepared: ${wordFor(code).en}, valid until ${validTo}`,
    ),
  ),
  'renewal-papers-confirmed': saying(({ code }) =>
    text(`复核材料就绪：${wordFor(code).zh}`, `Renewal papers ready: ${wordFor(code).en}`),
  ),
  'renewal-blocked': saying(({ code, reason, openFrom }) =>
    text(
      `复核暂不能发起：${wordFor(code).zh}（${reason}），${openFrom} 再试`,
      `Renewal cannot open yet: ${wordFor(code).en} (${reason}), again on ${openFrom}`,
    ),
  ),
  'renewal-opened': saying(({ code }) =>
    text(`复核申报开始：${wordFor(code).zh}`, `Renewal opened: ${wordFor(code).en}`),
  ),
  're-review-begun': saying(({ code }) => text(`复核中：${wordFor(code).zh}`, `Under re-review: ${wordFor(code).en}`)),
  're-review-ended': saying(({ code, outcome }) =>
    text(
      `复核结束：${wordFor(code).zh}（${wordFor(outcome).zh}）`,
      `Re-review of ${wordFor(code).en}: ${wordFor(outcome).en}`,
    ),
  ),
  'title-revoked': saying(({ code, cause, documentNo }) =>
    text(
      `撤销称号：${wordFor(code).zh}（${wordFor(cause).zh}，${documentNo}）`,
      `Title revoked: ${wordFor(code).en} (${wordFor(cause).en}, ${documentNo})`,
    ),
  ),
  'title-relinquished': saying(({ code }) =>
    text(`自愿放弃称号：${wordFor(code).zh}`, `Title given up: ${wordFor(code).en}`),
  ),
  'change-noted': saying(({ change }) =>
    text(
      `发现重大变化：${wordFor(change.kind).zh}（${change.on}），${change.dueOn} 前报告`,
      `Change noted: ${wordFor(change.kind).en} (${change.on}), to be reported by ${change.dueOn}`,
    ),
  ),
  'change-reported': saying(({ change }) =>
    text(
      `报告重大变化：${wordFor(change.kind).zh}（${change.on}）${change.isLate ? '，逾期' : ''}`,
      `Change reported: ${wordFor(change.kind).en} (${change.on})${change.isLate ? ', late' : ''}`,
    ),
  ),
  'change-report-missed': always('重大变化逾期未报', 'A major change was not reported in time'),
  'change-verified': saying(({ status }) =>
    text(`重大变化核实：${wordFor(status).zh}`, `Change verified: ${wordFor(status).en}`),
  ),
  'enterprise-renamed': saying(({ name, formerName }) =>
    text(`更名：${formerName} → ${name}`, `Renamed from ${formerName} to ${name}`),
  ),
  'enterprise-moved': saying(({ regionCode, formerRegionCode }) =>
    text(
      `县内迁址：${formerRegionCode} → ${regionCode}`,
      `Moved within the county: ${formerRegionCode} to ${regionCode}`,
    ),
  ),
  'enterprise-moved-out': saying(({ to }) => text(`迁出本县：${to}`, `Left the county for ${to}`)),
  'enterprise-related': saying(({ kind, creditCode }) =>
    text(`关联企业：${wordFor(kind).zh} ${creditCode}`, `Related firm: ${wordFor(kind).en} ${creditCode}`),
  ),
  'succession-judged': saying(({ creditCode }) =>
    text(`承继事项已判断：${creditCode}`, `Succession judged: ${creditCode}`),
  ),
  'lost-paper-noted': saying(({ tier, documentId }) =>
    text(
      `${wordFor(tier).zh}申报所依据的材料 ${documentId} 事后查出病毒`,
      `A virus was found in paper ${documentId}, upon which the case (${wordFor(tier).en}) was decided`,
    ),
  ),
  'lost-paper-judged': saying(({ documentId, outcome }) =>
    outcome === 'stands'
      ? text(`材料 ${documentId} 失效后判断：结论维持`, `Judged without paper ${documentId}: the decision stands`)
      : text(`材料 ${documentId} 失效后判断：已另行处理`, `Judged without paper ${documentId}: the county has acted`),
  ),
  'enterprise-deregistered': saying(({ on }) => text(`企业注销（${on}）`, `Deregistered (${on})`)),
};
