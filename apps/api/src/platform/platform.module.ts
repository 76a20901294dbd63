import { Global, Module } from '@nestjs/common';
import { Pages } from './paging/pages';
import { ProblemsController } from './problems/problems.controller';

@Global()
@Module({ controllers: [ProblemsController], providers: [Pages], exports: [Pages] })
export class PlatformModule {}
