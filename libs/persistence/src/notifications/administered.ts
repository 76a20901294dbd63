import type { Bilingual } from '@app/domain';

/** A text for messages of one kind over one channel, as an administrator wrote it. */
export interface TemplateRow {
  readonly kind: string;
  readonly channel: string;
  /** 1, 2, 3…; the latest counts. */
  readonly version: number;
  /** Null says: the text of the product again. */
  readonly subject: Bilingual | null;
  readonly body: Bilingual | null;
  readonly by: string;
  /** Real time. */
  readonly at: string;
}

/** Where a program of somebody else is told. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  /** Which messages; empty: all. */
  readonly kinds: readonly string[];
  /** Branch whose firms it hears of. */
  readonly regionCode: string;
  /** Key of the signature, sealed. */
  readonly secret: string;
  readonly active: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
}
