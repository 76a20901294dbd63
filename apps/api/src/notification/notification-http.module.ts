import { NotificationsModule } from '@app/notifications';
import { AccountPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { ContactSeal } from './contact-seal';
import { ContactController } from './contact.controller';
import { DeadLetterController } from './dead-letter.controller';
import { NotificationController } from './notification.controller';
import { PreferenceController } from './preference.controller';
import { TaskReminderController } from './task-reminder.controller';
import { TemplateController } from './template.controller';
import { WebhookController } from './webhook.controller';

/** Everybody's own messages and contacts, urging, and what administrators say about texts, subscriptions and dead letters. */
@Module({
  imports: [NotificationsModule, AccountPersistenceModule],
  controllers: [
    PreferenceController,
    NotificationController,
    ContactController,
    TaskReminderController,
    TemplateController,
    WebhookController,
    DeadLetterController,
  ],
  providers: [ContactSeal],
})
export class NotificationHttpModule {}
