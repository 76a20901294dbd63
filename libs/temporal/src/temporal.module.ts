import { Global, Module } from '@nestjs/common';
import { Engine } from './engine';
import { Schedules } from './schedules';
import { WorkflowClient } from './workflow-client';

/** Needs the global `ConfigModule`. Starting never waits for the server. */
@Global()
@Module({ providers: [WorkflowClient, Engine, Schedules], exports: [WorkflowClient, Engine, Schedules] })
export class TemporalModule {}
