import { Module } from '@nestjs/common';
import { LatenessController } from './lateness.controller';
import { Lateness } from './lateness.service';

@Module({ controllers: [LatenessController], providers: [Lateness] })
export class LatenessModule {}
