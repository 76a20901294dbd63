import type { IsoDate } from '../../kernel/time';

/** What somebody is to a firm: who answers for it by law, who controls it, and whom the office speaks to. */
export const FIRM_ROLES = ['legal-representative', 'actual-controller', 'handler', 'finance-officer'] as const;

export type FirmRole = (typeof FIRM_ROLES)[number];

/** Those of whom a firm has one at a time: a new one ends the one before. */
export const SINGLE_ROLES: readonly FirmRole[] = ['legal-representative'];

/** Those by whom a ban on one firm may reach another; a human judges whether it does. */
export const CONTROLLING_ROLES: readonly FirmRole[] = ['legal-representative', 'actual-controller'];

/** Where it is known from. */
export const PERSON_SOURCES = ['registry', 'credit-report', 'inspected', 'reported'] as const;

export type PersonSource = (typeof PERSON_SOURCES)[number];

/** A person of a firm without name or number: these are personal data and stand beside the event of `revision`. */
export interface FirmPerson {
  /** `prs_…` */
  readonly id: string;
  readonly role: FirmRole;
  readonly since: IsoDate;
  /** The first day on which they are it no more; null while they are. */
  readonly until: IsoDate | null;
  readonly source: PersonSource;
  /** Whether an identity number was given, of which only a keyed hash is kept. */
  readonly identified: boolean;
  readonly by: string;
  /** Of the event beside which the name stands. */
  readonly revision: number;
}
