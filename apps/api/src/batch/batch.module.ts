import { Module } from '@nestjs/common';
import { BatchController } from './batch.controller';
import { SiteDrawController } from './site-draw.controller';

@Module({ controllers: [BatchController, SiteDrawController] })
export class BatchModule {}
