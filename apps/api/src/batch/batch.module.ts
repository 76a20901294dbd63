import { Module } from '@nestjs/common';
import { BatchController } from './batch.controller';
import { SiteDrawController } from './site-draw.controller';
import { SiteDrawDesk } from './site-draw.service';

@Module({ controllers: [BatchController, SiteDrawController], providers: [SiteDrawDesk] })
export class BatchModule {}
