import { type DynamicModule, type InjectionToken, Module, type ModuleMetadata } from '@nestjs/common';
import { CommandPath } from './command-path';
import { RECORD_OPTIONS, type RecordOptions } from './ports';
import { AggregateRegistry } from './registry';
import { SnapshotReader } from './snapshot-reader';

const SERVICES = [AggregateRegistry, CommandPath, SnapshotReader];

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
        ...SERVICES,
      ],
      exports: SERVICES,
    };
  }
}
