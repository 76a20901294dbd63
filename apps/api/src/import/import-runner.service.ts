import { AppConfig } from '@app/config';
import { ImportFiles, ImportRunner, RecordImportTarget, policyCatalogue } from '@app/directory-import';
import { ImportRepository } from '@app/persistence';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** Works imports off inside this process, one after the other; what a killed process leaves, the next one takes up. */
@Injectable()
export class ImportRunnerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Import');
  private readonly runner: ImportRunner;

  constructor(imports: ImportRepository, target: RecordImportTarget, files: ImportFiles, config: AppConfig) {
    this.runner = new ImportRunner({
      store: imports,
      target,
      openFile: async (fileId) => files.open(fileId),
      catalogue: policyCatalogue,
      maxBytes: config.uploads.maxBytes,
      onError: (error, importId) => this.logger.error(error, importId),
    });
  }

  onApplicationBootstrap(): void {
    this.runner.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }

  /** An import waits: begin at once. */
  notify(): void {
    this.runner.notify();
  }
}
