import type { BanMatchFound } from '../../application/ban-match.types';
import type { SharedPerson } from './shared-people';

/** Stands for the person who is being put on record, and has no id yet. */
export const NEW_PERSON = 'new';

/** Whom bans may reach beside the firm that is named in them, by people in common. */
export interface BanReach {
  /** What the firm's people share with firms under a ban; set where people are put on record. */
  readonly matches: readonly BanMatchFound[];
  /** Open cases of other firms, with the people whom these share with this one; set where this one is, or comes, under a ban. */
  readonly cases: readonly { readonly applicationId: string; readonly shared: readonly SharedPerson[] }[];
}
