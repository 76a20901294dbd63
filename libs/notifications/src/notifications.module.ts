import { AccountHoldersModule, SigningKey, SigningKeyModule } from '@app/auth';
import { NotificationPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { ContactBook } from './contacts/contact-book';
import { ContactSafe } from './contacts/contact-safe';
import { Contacts } from './contacts/contacts.service';
import { Objectors } from './contacts/objectors';
import { ContactVault, ProductKeyVault } from './contacts/vault';
import { Couriers } from './couriers/couriers';
import { MessageWriter } from './messages/message-writer';
import { ObjectorTeller } from './messages/objector-teller';
import { Parcels } from './messages/parcels';
import { ReminderText } from './messages/reminder-text';
import { Teller } from './messages/teller';
import { Urging } from './messages/urging';
import { TemplateBook } from './templates/template-book';

const VAULT = {
  provide: ContactVault,
  inject: [SigningKey],
  useFactory: (key: SigningKey) => new ProductKeyVault(key.derive('contacts and webhook keys')),
};

const SERVICES = [Couriers, ContactBook, Contacts, MessageWriter, ReminderText, Teller, TemplateBook, Urging];

/** From what the record marked to messages, and from messages outside. Needs the global persistence, calendar and config. */
@Module({
  imports: [NotificationPersistenceModule, AccountHoldersModule, SigningKeyModule],
  providers: [VAULT, ContactSafe, Parcels, Objectors, ObjectorTeller, ...SERVICES],
  exports: [NotificationPersistenceModule, AccountHoldersModule, ContactVault, ...SERVICES],
})
export class NotificationsModule {}
