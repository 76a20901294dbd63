/** What codes are called on paper. */
const WORDS: Readonly<Record<string, string>> = {
  met: '达到',
  unmet: '未达到',
  unknown: '数据不足',
  'manual-review': '待人工核实',
  'not-applicable': '不适用',
  open: '未提交',
  submitted: '待审核',
  returned: '已退回',
  accepted: '已通过',
  waived: '免交',
  agree: '同意',
  'agree-with-conditions': '有条件同意',
  object: '不同意',
  consistent: '一致',
  inconsistent: '不一致',
  reported: '企业填报',
  audited: '审计报告',
  platform: '国家平台',
  registry: '登记机关',
  inspected: '现场核查',
  scanning: '正在查毒',
  infected: '查出病毒',
  unscanned: '未经查毒',
};

export function onPaper(code: string): string {
  return WORDS[code] ?? code;
}
