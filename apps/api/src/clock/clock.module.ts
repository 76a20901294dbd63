import { Module } from '@nestjs/common';
import { ApplicationClockController } from './application-clock.controller';
import { CultivationClockController } from './cultivation-clock.controller';
import { LedgerController } from './ledger.controller';
import { NoticeClockController } from './notice-clock.controller';
import { PanelClockController } from './panel-clock.controller';

@Module({
  controllers: [
    LedgerController,
    ApplicationClockController,
    CultivationClockController,
    NoticeClockController,
    PanelClockController,
  ],
})
export class ClockModule {}
