import { AccountHolders, AccountHoldersModule } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { AppConfig } from '@app/config';
import { DocumentEffectsAdapter, DocumentPapers, DocumentsModule } from '@app/documents';
import { DelegationRepository } from '@app/persistence';
import { RecordModule } from '@app/record';
import { Global, Module } from '@nestjs/common';
import { Conductor } from './conductor/conductor.service';
import { SeatTender } from './conductor/seat-tender';
import { aggregateDefinitions } from './definitions/aggregates';
import { StoredJury } from './definitions/jury';
import { StoredPeopleBehind } from './definitions/people-behind';
import { StoredSiteDraws } from './definitions/site-draws';
import { SnapshotLiveThings } from './definitions/live-things';
import { PackCatalogue } from './rules/pack-catalogue';
import { RuleBook } from './rules/rule-book';

const RULES = {
  provide: RuleBook,
  inject: [AppConfig, PackCatalogue],
  useFactory: ({ mode }: AppConfig, packs: PackCatalogue) => new RuleBook(mode, () => packs.current, packs.carried),
};

/** Packs, and what is open for a firm: what the definitions of the aggregates rest on. */
@Global()
@Module({
  providers: [PackCatalogue, RULES, SnapshotLiveThings, StoredJury, StoredPeopleBehind, StoredSiteDraws],
  exports: [PackCatalogue, RuleBook, SnapshotLiveThings, StoredJury, StoredPeopleBehind, StoredSiteDraws],
})
class RulesModule {}

const RECORD = RecordModule.forRootAsync({
  imports: [RulesModule, DocumentsModule, AccountHoldersModule],
  inject: [
    RuleBook,
    SnapshotLiveThings,
    DocumentPapers,
    StoredJury,
    AccountHolders,
    StoredSiteDraws,
    StoredPeopleBehind,
    DelegationRepository,
    DocumentEffectsAdapter,
    BusinessClock,
    CalendarService,
  ],
  useFactory: (
    rules: RuleBook,
    live: SnapshotLiveThings,
    files: DocumentPapers,
    jury: StoredJury,
    holders: AccountHolders,
    siteDraws: StoredSiteDraws,
    behind: StoredPeopleBehind,
    delegations: DelegationRepository,
    documents: DocumentEffectsAdapter,
    clock: BusinessClock,
    calendars: CalendarService,
  ) => ({
    aggregates: aggregateDefinitions({ rules, live, files, jury, holders, siteDraws, behind, delegations }),
    time: { instant: () => clock.instant(), calendar: () => calendars.calendar() },
    documents,
  }),
});

/** The record with the aggregates of the product, and the conductor of its workflows. */
@Global()
@Module({
  imports: [RulesModule, DocumentsModule, RECORD],
  providers: [Conductor, SeatTender],
  exports: [Conductor, SeatTender, RECORD],
})
export class ConductModule {}
