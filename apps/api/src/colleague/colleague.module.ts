import { AccountHoldersModule } from '@app/auth';
import { Module } from '@nestjs/common';
import { ColleagueController } from './colleague.controller';

@Module({ imports: [AccountHoldersModule], controllers: [ColleagueController] })
export class ColleagueModule {}
