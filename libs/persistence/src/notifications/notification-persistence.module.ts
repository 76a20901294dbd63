import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AccountSettingsRepository } from './account-settings.repository';
import { CONTACTS, PREFERENCES, contactSchema, preferenceSchema } from './account-settings.schema';
import { TEMPLATES, URGES, WEBHOOKS, templateSchema, urgeSchema, webhookSchema } from './administered.schema';
import { DeadLetterRepository } from './dead-letter.repository';
import { NotificationRepository } from './notification.repository';
import { NOTIFICATIONS, notificationSchema } from './notification.schema';
import { OutboxRepository } from './outbox.repository';
import { OUTBOX, outboxSchema } from './outbox.schema';
import { TemplateRepository } from './template.repository';
import { UrgeRepository } from './urge.repository';
import { WebhookRepository } from './webhook.repository';

const REPOSITORIES = [
  NotificationRepository,
  OutboxRepository,
  DeadLetterRepository,
  AccountSettingsRepository,
  TemplateRepository,
  WebhookRepository,
  UrgeRepository,
];

/** Messages, the outbox, and what people and administrators said about them, on the connection of `PersistenceModule`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: NOTIFICATIONS, schema: notificationSchema },
      { name: OUTBOX, schema: outboxSchema },
      { name: PREFERENCES, schema: preferenceSchema },
      { name: CONTACTS, schema: contactSchema },
      { name: TEMPLATES, schema: templateSchema },
      { name: WEBHOOKS, schema: webhookSchema },
      { name: URGES, schema: urgeSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class NotificationPersistenceModule {}
