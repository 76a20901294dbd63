import { type Bilingual, text } from '../kernel/text';

/** Codes that events carry, as people say them. What is not here is shown as it is: a new code is no fault. */
const WORDS: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    small: text('小微企业', 'small firm'),
    'above-scale': text('规上', 'above-scale'),
    'tech-sme': text('科技型中小企业', 'science-and-technology SME'),
    'innovative-sme': text('创新型中小企业', 'innovative SME'),
    srdi: text('专精特新中小企业', 'specialised-and-innovative SME'),
    'little-giant': text('专精特新“小巨人”', 'little giant'),
    'single-champion': text('制造业单项冠军', 'single champion'),
    'hi-tech': text('高新技术企业', 'high-tech enterprise'),

    willingness: text('意愿确认', 'willingness'),
    precheck: text('预检', 'precheck'),
    documents: text('材料', 'documents'),
    'papers-check': text('材料齐全性核对', 'completeness check'),
    'preliminary-review': text('初审', 'preliminary review'),
    'department-review': text('部门联合会审', 'department review'),
    'site-check': text('实地核查', 'site check'),
    decision: text('推荐决定', 'decision'),
    notice: text('公示', 'notice'),
    filing: text('平台填报', 'filing'),
    'platform-audit': text('平台审核', 'platform audit'),
    recommendation: text('推荐上报', 'recommendation'),
    upper: text('上级办理', 'upper levels'),
    handover: text('移交统计', 'hand-over to statistics'),
    'statistics-result': text('统计结果', 'statistics result'),

    agree: text('同意', 'agree'),
    'agree-with-conditions': text('附条件同意', 'agree with conditions'),
    object: text('不同意', 'object'),
    'not-concerned': text('不涉及', 'not concerned'),
    recuse: text('回避', 'recuse'),
    recommend: text('予以推荐', 'recommend'),
    refuse: text('不予推荐', 'refuse'),
    return: text('退回', 'return'),
    consistent: text('一致', 'consistent'),
    inconsistent: text('不一致', 'inconsistent'),
    upheld: text('异议成立', 'upheld'),
    dismissed: text('异议不成立', 'dismissed'),
    clear: text('无异议', 'clear'),
    met: text('符合', 'met'),
    unmet: text('不符合', 'unmet'),

    recognised: text('已认定', 'recognised'),
    refused: text('未通过', 'refused'),
    withdrawn: text('已撤回', 'withdrawn'),
    lapsed: text('已失效', 'lapsed'),
    received: text('已受理', 'received'),
    returned: text('退回补正', 'returned'),
    recommended: text('已推荐', 'recommended'),
    achieved: text('已达成', 'achieved'),
    declined: text('企业不愿意', 'declined'),
    stopped: text('已停止', 'stopped'),
    'carried-over': text('已结转', 'carried over'),
    complete: text('齐全', 'complete'),
    incomplete: text('不齐全', 'incomplete'),
    void: text('作废', 'void'),
    filed: text('填报', 'filed'),
    audited: text('审核', 'audited'),

    city: text('市级', 'city'),
    province: text('省级', 'province'),
    ministry: text('国家部委', 'ministry'),
    statistics: text('统计部门', 'statistics'),

    tax: text('税务', 'tax'),
    market: text('市场监管', 'market regulation'),
    emergency: text('应急', 'emergency management'),
    environment: text('生态环境', 'ecology and environment'),
    finance: text('财政', 'finance'),
    science: text('科技', 'science'),
    bureau: text('经信部门', 'the bureau'),

    officer: text('经办人', 'officer'),
    'service-officer': text('镇街服务专员', 'service officer'),
    'section-chief': text('科室负责人', 'section chief'),
    leader: text('分管领导', 'leader'),
    reviewer: text('部门审核人', 'department reviewer'),
    expert: text('专家', 'expert'),
    mentor: text('包保干部', 'mentor'),
    enterprise: text('企业', 'the firm'),
    auditor: text('审计员', 'auditor'),
    administrator: text('管理员', 'administrator'),
  }),
);

/** A code in both languages; itself where it has no words. */
export function wordFor(code: string | null | undefined): Bilingual {
  if (!code) return text('—', '—');
  return WORDS.get(code) ?? text(code, code);
}
