import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.service';
import { Commands } from './commands.service';
import { Firms } from './firms.service';

/** How every feature reads and changes the record. */
@Global()
@Module({ providers: [AccessLog, Commands, Firms], exports: [AccessLog, Commands, Firms] })
export class RecordAccessModule {}
