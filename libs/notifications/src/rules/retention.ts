const DAY_MS = 86_400_000;

/** How long things are kept, in real days; the database removes them by itself. The record keeps what happened for ever. */
export const RETENTION_DAYS = { unread: 400, read: 90, sent: 30, dropped: 30, dead: 180, urge: 400 } as const;

/** The day on which something may go. */
export function expiryOf(what: keyof typeof RETENTION_DAYS, now: Date): Date {
  return new Date(now.getTime() + RETENTION_DAYS[what] * DAY_MS);
}
