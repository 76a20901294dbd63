export { ContactBook } from './contacts/contact-book';
export {
  type ContactChange,
  type ContactOwner,
  Contacts,
  type ShownContacts,
  WrongCode,
} from './contacts/contacts.service';
export { ContactVault } from './contacts/vault';
export { Couriers } from './couriers/couriers';
export { faultOfWebhookAddress } from './couriers/webhook-address';
export { ReminderText } from './messages/reminder-text';
export { EVENT_CHANNEL, Teller } from './messages/teller';
export { Urging } from './messages/urging';
export { NotificationsModule } from './notifications.module';
export {
  KIND_RULES,
  NOTIFICATION_KINDS,
  type NotificationKind,
  OUTSIDE_CHANNELS,
  type OutsideChannel,
  PERSONAL_CHANNELS,
  type PersonalChannel,
} from './rules/kinds';
export { DEFAULT_PREFERENCES, type Preferences, forbiddenSwitches, isWanted } from './rules/preferences';
export { expiryOf } from './rules/retention';
export { ChannelSender, type SendingResult } from './sending/channel-sender';
export { type TemplateFault, faultsOf, requiredIn } from './templates/check-template';
export { defaultTemplate } from './templates/default-templates';
export { render } from './templates/render';
export {
  PLACEHOLDERS,
  type Rendered,
  TEMPLATE_FORMS,
  type Template,
  type TemplateForm,
  type Values,
} from './templates/template';
export { type EffectiveTemplate, TemplateBook } from './templates/template-book';
