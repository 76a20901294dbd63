import { ConductModule } from '@app/conduct';
import { AppConfig } from '@app/config';
import { ClamdScanner, DocumentsModule, INFECTED_PAPERS, SCANNER, ScanQueue, clamdAddress } from '@app/documents';
import { Module } from '@nestjs/common';
import { ReturnedPapers } from './returned-papers';
import { ScanLoop } from './scan-loop';

/** Uploaded files meet the scanner here; where none is configured nothing runs. */
@Module({
  imports: [DocumentsModule, ConductModule],
  providers: [
    {
      provide: SCANNER,
      inject: [AppConfig],
      useFactory: ({ uploads }: AppConfig) =>
        uploads.scanner ? new ClamdScanner(clamdAddress(uploads.scanner)) : null,
    },
    { provide: INFECTED_PAPERS, useClass: ReturnedPapers },
    ScanQueue,
    ScanLoop,
  ],
})
export class ScanModule {}
