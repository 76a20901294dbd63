import type { Assignee, CareDuty } from '@app/domain';

/** By duty, the account that looks after a firm. */
export type CaretakersOfFirm = Readonly<Partial<Record<CareDuty, string>>>;

/**
 * Of all who hold a role, the one who looks after the firm; all of them where nobody does, or where that one holds the role no
 * more, is away for good or may not act in the case: nothing is ever told to nobody.
 */
export function caretakerFirst<H extends { readonly id: string }>(
  holders: readonly H[],
  { role }: Pick<Assignee, 'role'>,
  caretakers: CaretakersOfFirm,
): readonly H[] {
  const account = role === 'officer' || role === 'mentor' ? caretakers[role] : undefined;
  const own = holders.filter(({ id }) => id === account);
  return own.length > 0 ? own : holders;
}
