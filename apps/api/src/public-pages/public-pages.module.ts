import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { NoticeModule } from '../notice/notice.module';
import { ObjectionForm } from './objection-form';
import { PublicPageFilter } from './public-page.filter';
import { PublicPagesController } from './public-pages.controller';

@Module({
  imports: [NoticeModule, DocumentsModule],
  controllers: [PublicPagesController],
  providers: [ObjectionForm, PublicPageFilter],
})
export class PublicPagesModule {}
