import { recordMigration } from './0001-record';
import { accountsMigration } from './0003-accounts';
import { documentsMigration } from './0004-documents';
import { importsMigration } from './0005-imports';
import { accountListsMigration } from './0006-account-lists';
import { ruleSetsMigration } from './0007-rule-sets';
import { assessmentsMigration } from './0008-assessments';
import { accessLogMigration } from './0009-access-log';
import { waitingForAYearMigration } from './0010-waiting-for-a-year';
import { clocksMigration } from './0011-clocks';
import { expertsAndMeetingsMigration } from './0013-experts-and-meetings';
import { quarantineMigration } from './0014-quarantine';
import { noticeBoardMigration } from './0015-notice-board';
import { proofMigration } from './0017-proof';
import { notificationsMigration } from './0018-notifications';
import { delegationsMigration } from './0021-delegations';
import { erasuresMigration } from './0023-erasures';
import { searchAndViewsMigration } from './0024-search-and-views';
import { oversightMigration } from './0026-oversight';
import { uploadSessionsMigration } from './0025-upload-sessions';
import { bansMigration } from './0027-bans';
import { caretakersMigration } from './0031-caretakers';
import type { Migration } from './migration';

/** All migrations in order of their numbers. */
export const MIGRATIONS: readonly Migration[] = [
  recordMigration,
  accountsMigration,
  documentsMigration,
  importsMigration,
  accountListsMigration,
  ruleSetsMigration,
  assessmentsMigration,
  accessLogMigration,
  waitingForAYearMigration,
  clocksMigration,
  expertsAndMeetingsMigration,
  quarantineMigration,
  noticeBoardMigration,
  proofMigration,
  notificationsMigration,
  delegationsMigration,
  erasuresMigration,
  searchAndViewsMigration,
  oversightMigration,
  uploadSessionsMigration,
  bansMigration,
  caretakersMigration,
];
