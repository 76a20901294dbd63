import type { Bilingual, Instant, IsoDate } from '@app/domain';

/** A message in somebody's list. */
export interface NotificationRow {
  /** `<eventId>:<what>:<account>`: making it again changes nothing. */
  readonly id: string;
  readonly account: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly body: Bilingual;
  /** Path in the console. */
  readonly link: string;
  readonly urgent: boolean;
  readonly dueOn: IsoDate | null;
  /** The task that it is about, if it is about one. */
  readonly taskId: string | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly creditCode: string;
  readonly enterpriseName: string;
  /** Business time of the cause. */
  readonly at: Instant;
  /** Real time at which it was made. */
  readonly createdAt: Instant;
  /** Real time; null while unread. */
  readonly readAt: Instant | null;
}

export interface NotificationFilter {
  readonly unread?: boolean;
  readonly kind?: string;
}
