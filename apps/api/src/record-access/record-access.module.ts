import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.service';
import { CaseFileGate } from './case-file-gate.service';
import { ChangesSinceReader } from './changes-since.service';
import { Commands } from './commands.service';
import { Firms } from './firms.service';
import { RequestMark } from './request-mark';

const SERVICES = [AccessLog, CaseFileGate, ChangesSinceReader, Commands, Firms];

/** How every feature reads and changes the record. */
@Global()
@Module({ providers: [...SERVICES, RequestMark], exports: SERVICES })
export class RecordAccessModule {}
