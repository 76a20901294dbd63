import { Module } from '@nestjs/common';
import { CultivationController } from './cultivation.controller';
import { ExitController } from './exit.controller';
import { LaunchManyController } from './launch-many.controller';
import { LaunchMany } from './launch-many.service';

@Module({ controllers: [LaunchManyController, CultivationController, ExitController], providers: [LaunchMany] })
export class CultivationModule {}
