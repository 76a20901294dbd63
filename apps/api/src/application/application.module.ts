import { Module } from '@nestjs/common';
import { ApplicationController } from './application.controller';
import { BanMatchController } from './ban-match.controller';
import { FirmCaseController } from './firm-case.controller';
import { RemedyController } from './remedy.controller';

@Module({ controllers: [ApplicationController, RemedyController, BanMatchController, FirmCaseController] })
export class ApplicationModule {}
