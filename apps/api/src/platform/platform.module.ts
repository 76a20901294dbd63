import { Global, Module } from '@nestjs/common';
import { RecordedOnce } from './commands/recorded-once';
import { Pages } from './paging/pages';
import { ProblemsController } from './problems/problems.controller';

@Global()
@Module({ controllers: [ProblemsController], providers: [Pages, RecordedOnce], exports: [Pages, RecordedOnce] })
export class PlatformModule {}
