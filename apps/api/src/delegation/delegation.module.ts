import { AccountHoldersModule } from '@app/auth';
import { Module } from '@nestjs/common';
import { DelegationController } from './delegation.controller';
import { DelegationDesk } from './delegation.service';

@Module({ imports: [AccountHoldersModule], controllers: [DelegationController], providers: [DelegationDesk] })
export class DelegationModule {}
