import { type DynamicModule, type InjectionToken, Module, type ModuleMetadata } from '@nestjs/common';
import { AsOfReader } from './as-of-reader';
import { Attempts } from './attempts';
import { AwaitingReader } from './awaiting-reader';
import { BatchPath } from './batch-path';
import { CommandPath } from './command-path';
import { CommandRunner } from './command-runner';
import { EventReader } from './event-reader';
import { Folder } from './folder';
import { KeyedLock } from './keyed-lock';
import { RECORD_OPTIONS, type RecordOptions } from './ports';
import { Rebuilder } from './rebuilder';
import { RecordWriter } from './record-writer';
import { Recounter } from './recounter';
import { AggregateRegistry } from './registry';
import { SinglePath } from './single-path';
import { SnapshotReader } from './snapshot-reader';
import { TaskReader } from './task-reader';
import { UnitOfWorkFactory } from './unit-of-work.factory';

const SERVICES = [
  AggregateRegistry,
  CommandPath,
  SnapshotReader,
  EventReader,
  AsOfReader,
  AwaitingReader,
  Rebuilder,
  Folder,
  Recounter,
  TaskReader,
];
const INNER = [KeyedLock, Attempts, UnitOfWorkFactory, CommandRunner, RecordWriter, SinglePath, BatchPath];

export interface RecordAsyncOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: InjectionToken[];
  readonly useFactory: (...dependencies: never[]) => RecordOptions | Promise<RecordOptions>;
}

/** The command path and the readers of the record; needs the global `PersistenceModule`. */
@Module({})
export class RecordModule {
  static forRoot(options: RecordOptions): DynamicModule {
    return RecordModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports, inject, useFactory }: RecordAsyncOptions): DynamicModule {
    return {
      module: RecordModule,
      global: true,
      imports: imports ?? [],
      providers: [
        {
          provide: RECORD_OPTIONS,
          inject: inject ?? [],
          useFactory: (...dependencies: unknown[]) => useFactory(...(dependencies as never[])),
        },
        ...INNER,
        ...SERVICES,
      ],
      exports: SERVICES,
    };
  }
}
