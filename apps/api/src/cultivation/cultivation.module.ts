import { Module } from '@nestjs/common';
import { CultivationController } from './cultivation.controller';
import { ExitController } from './exit.controller';

@Module({ controllers: [CultivationController, ExitController] })
export class CultivationModule {}
