import { Module } from '@nestjs/common';
import { TargetController } from './target.controller';
import { Targets } from './target.service';

@Module({ controllers: [TargetController], providers: [Targets] })
export class TargetModule {}
