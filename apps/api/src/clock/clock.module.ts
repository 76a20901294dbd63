import { Module } from '@nestjs/common';
import { ApplicationClockController } from './application-clock.controller';
import { CultivationClockController } from './cultivation-clock.controller';
import { LedgerController } from './ledger.controller';

@Module({ controllers: [LedgerController, ApplicationClockController, CultivationClockController] })
export class ClockModule {}
