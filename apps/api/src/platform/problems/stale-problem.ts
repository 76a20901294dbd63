import { type Bilingual, type Department, DomainError, type Instant, type Role, text } from '@app/domain';

/** Who changed something, as far as the caller may know. */
export interface ChangedBy {
  /** Null where it is kept back, or nobody by name. */
  readonly account: string | null;
  /** As the account is called; null with it, and where the account is gone. */
  readonly name: string | null;
  /** Empty where it is kept back, or the service itself did it. */
  readonly roles: readonly Role[];
  readonly department: Department | null;
}

export interface ChangeSince {
  readonly revision: number;
  readonly at: Instant;
  readonly by: ChangedBy;
  /** A clock reminded or told somebody: nothing that anybody decides on is different. */
  readonly isReminder: boolean;
  /** In words; null where the caller is told that something changed, not what. */
  readonly line: Bilingual | null;
}

/** What became of a thing since a revision that somebody has seen. */
export interface ChangesSince {
  readonly currentRevision: number;
  /** The latest first. */
  readonly changes: readonly ChangeSince[];
}

/** 412 `REVISION_STALE` with who changed it, when, and what. */
export class StaleProblem extends DomainError {
  constructor(readonly since: ChangesSince) {
    super(
      412,
      'REVISION_STALE',
      text('内容已被他人更新，请对照后重新提交。', 'It has changed since you read it; compare, then send again.'),
    );
  }
}
