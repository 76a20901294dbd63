import type { EnterpriseEvent } from '../enterprise/enterprise.events';
import { text } from '../kernel/text';
import { type LinesOf, saying } from './event-line';
import { LIFE_LINES } from './life.lines';
import { TURN_LINES } from './turn.lines';
import { wordFor } from './words';

export const ENTERPRISE_LINES: LinesOf<EnterpriseEvent> = {
  ...TURN_LINES,
  ...LIFE_LINES,
  'enterprise-registered': saying(({ name }) => text(`登记入库：${name}`, `Entered in the directory: ${name}`)),
  'identity-corrected': saying((changed) =>
    text(`更正主体信息：${Object.keys(changed).join('、')}`, `Identity corrected: ${Object.keys(changed).join(', ')}`),
  ),
  'indicators-put': saying(({ items }) => text(`录入指标 ${items.length} 项`, `${items.length} indicators entered`)),
  'finding-recorded': saying(({ tier, criterionId, verdict }) =>
    text(
      `人工认定：${wordFor(tier).zh} ${criterionId} ${wordFor(verdict).zh}`,
      `Finding: ${wordFor(tier).en} ${criterionId} ${wordFor(verdict).en}`,
    ),
  ),
  'title-granted': saying(({ code, validFrom }) =>
    text(`取得称号：${wordFor(code).zh}，自 ${validFrom}`, `Title granted: ${wordFor(code).en}, from ${validFrom}`),
  ),
  'title-update-opened': saying(({ code, year, dueOn }) =>
    text(
      `${wordFor(code).zh} ${year} 年度更新开始，${dueOn} 前`,
      `Yearly update ${year} of ${wordFor(code).en}, due ${dueOn}`,
    ),
  ),
  'title-updated': saying(({ code, year }) =>
    text(`${wordFor(code).zh} ${year} 年度更新完成`, `Yearly update ${year} of ${wordFor(code).en} done`),
  ),
  'title-update-missed': saying(({ code, year }) =>
    text(`${wordFor(code).zh} ${year} 年度更新未按期`, `Yearly update ${year} of ${wordFor(code).en} missed`),
  ),
  'title-begun': saying(({ code, validFrom }) =>
    text(`称号生效：${wordFor(code).zh}（${validFrom}）`, `Title begins: ${wordFor(code).en} (${validFrom})`),
  ),
  'title-lapsed': saying(({ code, validTo }) =>
    text(`称号到期失效：${wordFor(code).zh}（${validTo}）`, `Title lapsed: ${wordFor(code).en} (${validTo})`),
  ),
  'person-recorded': saying(({ role, since, source }) =>
    text(
      `登记人员：${wordFor(role).zh}，自 ${since}（${wordFor(source).zh}）`,
      `Person recorded: ${wordFor(role).en}, since ${since} (${wordFor(source).en})`,
    ),
  ),
  'person-ended': saying(({ until, source }) =>
    text(`人员离任：${until}（${wordFor(source).zh}）`, `Person no longer in office: ${until} (${wordFor(source).en})`),
  ),
  'caretaker-named': saying(({ duty, account }) =>
    account === null
      ? text(`${wordFor(duty).zh}不再由专人负责`, `No ${wordFor(duty).en} in particular any more`)
      : text(`指定${wordFor(duty).zh}：${account}`, `Named as ${wordFor(duty).en}: ${account}`),
  ),
  'ban-imposed': saying(({ from, until }) => text(`限制申报：${from} 至 ${until}`, `Banned from ${from} to ${until}`)),
  'ban-lifted': saying(() => text('限制申报解除', 'Ban lifted')),
};
