import { Module } from '@nestjs/common';
import { EnterpriseModule } from '../enterprise/enterprise.module';
import { LostPaperController } from './lost-paper.controller';
import { TitleLifeController } from './title-life.controller';

@Module({ imports: [EnterpriseModule], controllers: [TitleLifeController, LostPaperController] })
export class TitleLifeModule {}
