import { EVENTS } from '../events/schema';
import { CONTACTS, PREFERENCES } from '../notifications/account-settings.schema';
import { TEMPLATES, URGES, WEBHOOKS } from '../notifications/administered.schema';
import { NOTIFICATIONS } from '../notifications/notification.schema';
import { OUTBOX } from '../notifications/outbox.schema';
import { USERS } from '../users/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: EVENTS,
    name: 'untold',
    serves: 'the teller: events of which messages are still to be made',
    key: { untold: 1, _id: 1 },
    partial: { untold: true },
  },
  {
    collection: NOTIFICATIONS,
    name: 'list',
    serves: 'the messages of an account, the latest first',
    key: { account: 1, createdAt: -1, _id: -1 },
  },
  {
    collection: NOTIFICATIONS,
    name: 'unread',
    serves: 'the unread messages of an account, and their number',
    key: { account: 1, unread: 1, createdAt: -1, _id: -1 },
    partial: { unread: true },
  },
  {
    collection: NOTIFICATIONS,
    name: 'expires',
    serves: 'retention',
    key: { expiresAt: 1 },
    expireAfterSeconds: 0,
  },
  {
    collection: OUTBOX,
    name: 'due',
    serves: 'the sender: what waits in a channel, the longest due first',
    key: { channel: 1, nextAt: 1 },
    partial: { state: 'waiting' },
  },
  {
    collection: OUTBOX,
    name: 'state',
    serves: 'the metrics of the queue; the list of what was given up',
    key: { state: 1, channel: 1, nextAt: 1 },
  },
  { collection: OUTBOX, name: 'expires', serves: 'retention', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  { collection: URGES, name: 'expires', serves: 'retention', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  {
    collection: TEMPLATES,
    name: 'versions',
    serves: 'the versions of a text, the newest first',
    key: { kind: 1, channel: 1, version: -1 },
  },
  {
    collection: USERS,
    name: 'holders',
    serves: 'who holds a role in the branches that contain a firm',
    key: { roles: 1, regionCode: 1 },
  },
  {
    collection: USERS,
    name: 'firm',
    serves: 'the users of a firm',
    key: { creditCode: 1 },
    partial: { creditCode: { $type: 'string' } },
  },
];

export const notificationsMigration: Migration = {
  id: 18,
  name: 'notifications',
  async up(database) {
    await createCollections(database, [NOTIFICATIONS, OUTBOX, PREFERENCES, CONTACTS, TEMPLATES, WEBHOOKS, URGES]);
    await createIndexes(database, INDEXES);
  },
};
