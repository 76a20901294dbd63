/** When messages reach an account, and in which language. */
export interface PreferenceRow {
  readonly account: string;
  readonly language: 'zh' | 'en';
  /** What the account said differently from the defaults, by channel and kind. */
  readonly channels: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  readonly digest: { readonly mode: 'immediate' | 'daily' | 'weekly'; readonly hour: number; readonly weekday: number };
  readonly quietHours: { readonly from: string; readonly to: string; readonly urgentPasses: boolean } | null;
}

/** How an account is reached; sealed, because it is personal data. What is shown in lists is masked. */
export interface ContactRow {
  readonly account: string;
  readonly email: SealedContact | null;
  readonly phone: SealedContact | null;
  /** An address that has not proved itself yet. */
  readonly pending: PendingContact | null;
}

export interface SealedContact {
  readonly sealed: string;
  readonly masked: string;
  /** Real time. */
  readonly since: string;
}

export interface PendingContact extends SealedContact {
  readonly codeHash: string;
  readonly expiresAt: Date;
  /** Wrong codes so far. */
  readonly attempts: number;
}
