import type { LifeFacts } from '../enterprise.context';
import type { UpdateRule } from './life.types';

/** The usual reminders, where no entry of the table of deadlines says otherwise: calendar days before the due day. */
export const REMIND_DAYS: readonly number[] = [60, 30, 7, 1];

/** Of an update that no rule of the table speaks of: it is reminded of, and on record where it is missed. */
export const PLAIN_UPDATE: UpdateRule = {
  deadline: null,
  missed: 'recorded',
  remindDays: REMIND_DAYS,
  warningDays: null,
  source: null,
};

/** A title's life without any table at hand; what a preview of a command may rest on. */
export const PLAIN_LIFE: LifeFacts = {
  updateRule: () => PLAIN_UPDATE,
  renewal: () => null,
  changeRule: { deadline: 'DL-CHANGE', months: 3, tiers: [], remindDays: [30, 7, 1], source: '' },
  banMonths: 36,
  liveApplications: [],
  isListed: () => false,
};
