import { Module } from '@nestjs/common';
import { NoticeController } from './notice.controller';
import { ObjectionController } from './objection.controller';

@Module({ controllers: [NoticeController, ObjectionController] })
export class NoticeModule {}
