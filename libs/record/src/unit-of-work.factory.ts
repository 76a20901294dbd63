import { type Instant, toInstant } from '@app/domain';
import { type TransactionSession, SnapshotRepository } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { RECORD_OPTIONS, type RecordOptions } from './ports';
import { AggregateRegistry } from './registry';
import { UnitOfWork } from './unit-of-work';

/** Opens units of work and knows both clocks: business time for causes, real time for recording. */
@Injectable()
export class UnitOfWorkFactory {
  constructor(
    @Inject(RECORD_OPTIONS) private readonly options: RecordOptions,
    private readonly snapshots: SnapshotRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  open(session: TransactionSession): UnitOfWork {
    return new UnitOfWork(session, toInstant(Date.now()), this.snapshots, this.registry);
  }

  businessTime(): Instant {
    return this.options.time.instant();
  }
}
