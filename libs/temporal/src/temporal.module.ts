import { Global, Module } from '@nestjs/common';
import { Engine } from './engine';
import { WorkflowClient } from './workflow-client';

/** Needs the global `ConfigModule`. Starting never waits for the server. */
@Global()
@Module({ providers: [WorkflowClient, Engine], exports: [WorkflowClient, Engine] })
export class TemporalModule {}
