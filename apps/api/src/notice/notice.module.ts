import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller';
import { NoticeController } from './notice.controller';
import { NoticeDeskController } from './notice-desk.controller';
import { NoticeRestartController } from './notice-restart.controller';
import { ObjectionAccess } from './objection-access';
import { ObjectionController } from './objection.controller';
import { ObjectionIntake } from './objection-intake.service';
import { ObjectionLimits } from './objection-limits';
import { PaperObjectionController } from './paper-objection.controller';
import { ReceiptController } from './receipt.controller';

@Module({
  imports: [DocumentsModule],
  controllers: [
    NoticeController,
    NoticeDeskController,
    NoticeRestartController,
    ReceiptController,
    ObjectionController,
    PaperObjectionController,
    EvidenceController,
  ],
  providers: [ObjectionAccess, ObjectionIntake, ObjectionLimits],
  exports: [ObjectionAccess, ObjectionIntake, ObjectionLimits],
})
export class NoticeModule {}
