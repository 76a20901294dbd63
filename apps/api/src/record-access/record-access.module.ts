import { Global, Module } from '@nestjs/common';
import { Commands } from './commands.service';
import { Firms } from './firms.service';

/** How every feature reads and changes the record. */
@Global()
@Module({ providers: [Commands, Firms], exports: [Commands, Firms] })
export class RecordAccessModule {}
