import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.service';
import { CaseFileGate } from './case-file-gate.service';
import { Commands } from './commands.service';
import { Firms } from './firms.service';

/** How every feature reads and changes the record. */
@Global()
@Module({ providers: [AccessLog, CaseFileGate, Commands, Firms], exports: [AccessLog, CaseFileGate, Commands, Firms] })
export class RecordAccessModule {}
