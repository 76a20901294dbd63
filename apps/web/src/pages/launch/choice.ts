/** What a step hands to the next, beside the address. */
export interface Choice {
  readonly firms: readonly string[];
}

const KEPT_AS = 'launch:firms';

/** The firms that were chosen last in this tab: a reload, or the way back, finds them again. */
export function keptChoice(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string') : [];
  } catch {
    return [];
  }
}

export function keepChoice(firms: readonly string[]): void {
  sessionStorage.setItem(KEPT_AS, JSON.stringify(firms));
}
