import { AccountPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { AccountHolders } from './account-holders';

/** Who holds what, for processes that let nobody in. */
@Module({ imports: [AccountPersistenceModule], providers: [AccountHolders], exports: [AccountHolders] })
export class AccountHoldersModule {}
