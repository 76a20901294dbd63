import type { Locator } from 'playwright-core';

/**
 * Chooses from a list of a form as a person does, who sees that the choice is taken before going on.
 *
 * @param pick words of the option, or which of those shown
 */
export async function choose(
  form: Locator,
  label: string,
  pick: string | ((options: Locator) => Locator),
): Promise<void> {
  const page = form.page();
  await form.getByLabel(label, { exact: true }).click();
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  const option = typeof pick === 'string' ? options.filter({ hasText: pick }).first() : pick(options);
  const words = await option.innerText();
  await option.click();
  const list = form.locator('.ant-select').filter({ has: page.getByLabel(label, { exact: true }) });
  await list.filter({ hasText: words }).waitFor();
}
