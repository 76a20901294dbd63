/** Which snapshots of a kind are wanted, beside the branch. */
export interface SnapshotFilter {
  readonly creditCode?: string;
  readonly status?: string;
  readonly closed?: boolean;
  /** Meetings that an account sits in or called and, with `cases`, those that deal with an application. */
  readonly meetingsOf?: { readonly account: string; readonly cases: boolean };
}

/** The filter as the database understands it. */
export function toConditions({ meetingsOf, ...fields }: SnapshotFilter): Record<string, unknown> {
  if (!meetingsOf) return fields;
  const { account, cases } = meetingsOf;
  const own = [{ 'state.members.account': account }, { 'state.calledBy': account }];
  return { ...fields, $or: [...own, ...(cases ? [{ 'state.items.subject.type': 'application' }] : [])] };
}
