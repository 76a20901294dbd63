const PREFIX = 'draft:';

/** What was typed into a form and not sent yet, kept for this tab: two tabs do not write into each other's. */
export function readDraft(href: string): Record<string, unknown> {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + href) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function keepDraft(href: string, values: Record<string, unknown>): void {
  try {
    sessionStorage.setItem(PREFIX + href, JSON.stringify(values));
  } catch {
    // A full storage costs the draft, not the form.
  }
}

export function clearDraft(href: string): void {
  sessionStorage.removeItem(PREFIX + href);
}
