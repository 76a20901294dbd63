import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller';
import { InboxService } from './inbox.service';
import { TaskController } from './task.controller';

@Module({ controllers: [TaskController, InboxController], providers: [InboxService] })
export class TaskModule {}
