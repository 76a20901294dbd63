import type { Locator } from 'playwright-core';

/** What somebody enters into one field: an option that is clicked, words that are typed, a day, or several names; `each`: the option of every list. */
export type Entry =
  | readonly ['choose' | 'write', label: string, text: string]
  | readonly ['today', label: string]
  | readonly ['each', option: string]
  | readonly ['names', label: string, ...names: string[]];

/** What is entered for each kind of task where all goes well, in the words of the page. */
export const ENTRIES: Readonly<Record<string, readonly Entry[]>> = {
  'confirm-willingness': [['choose', '是否同意', '是']],
  'approve-plan': [['write', '备注', '同意实施']],
  'preliminary-review': [
    ['choose', '审查意见', '同意'],
    ['write', '理由', '材料齐全，符合条件'],
  ],
  'department-opinion': [
    ['choose', '审查意见', '同意'],
    ['write', '理由', '本部门职责内未发现问题'],
  ],
  'site-check': [
    ['names', '核查人员', '核查员甲', '核查员乙'],
    ['today', '核查日期'],
    ['write', '核查地点', '厂区'],
    ['write', '核查情况', '与申报一致'],
    ['each', '与申报一致'],
  ],
  decide: [
    ['choose', '决定', '推荐'],
    ['write', '理由', '符合管理办法规定条件'],
  ],
  'file-on-platform': [
    ['write', '平台回执号', 'F-2026-01'],
    ['today', '日期'],
  ],
  'audit-on-platform': [
    ['write', '平台回执号', 'A-2026-01'],
    ['today', '日期'],
  ],
  'meet-checkpoint': [['write', '备注', '已完成']],
  'update-title': [['write', '备注', '已在平台完成年度更新']],
};

/** Enters what one field asks for, as a hand does. */
export async function enter(form: Locator, entry: Entry, today: string): Promise<void> {
  const [how, label, ...words] = entry;
  const field = form.locator('.ant-form-item').filter({ hasText: label }).first();
  const [text = ''] = words;
  switch (how) {
    case 'choose':
      return field.getByText(text, { exact: true }).click();
    case 'write':
      return field.locator('input, textarea').first().fill(text);
    case 'today':
      return field.locator('input[type=date]').fill(today);
    case 'each':
      for (const option of await form.getByText(label, { exact: true }).and(form.locator('label span')).all())
        await option.click();
      return;
    case 'names':
      for (const name of words) {
        await field.locator('input').fill(name);
        await field.locator('input').press('Enter');
      }
  }
}
