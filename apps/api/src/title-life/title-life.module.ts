import { Module } from '@nestjs/common';
import { EnterpriseModule } from '../enterprise/enterprise.module';
import { TitleLifeController } from './title-life.controller';

@Module({ imports: [EnterpriseModule], controllers: [TitleLifeController] })
export class TitleLifeModule {}
