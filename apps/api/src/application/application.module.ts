import { Module } from '@nestjs/common';
import { ApplicationController } from './application.controller';
import { RemedyController } from './remedy.controller';

@Module({ controllers: [ApplicationController, RemedyController] })
export class ApplicationModule {}
