import { AccountHolders, type Holder } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { AppConfig } from '@app/config';
import { toInstant } from '@app/domain';
import {
  AccountSettingsRepository,
  DirectoryRepository,
  NotificationRepository,
  type NotificationRow,
  type TransactionSession,
  WebhookRepository,
  RegionScope,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Couriers } from '../couriers/couriers';
import { type CaretakersOfFirm, caretakerFirst } from '../rules/caretaker-first';
import { KIND_RULES } from '../rules/kinds';
import { DEFAULT_PREFERENCES, type Preferences, isWanted } from '../rules/preferences';
import { expiryOf } from '../rules/retention';
import type { Saying } from '../rules/sayings';
import { addressOf, pathOf } from '../templates/links';
import { render } from '../templates/render';
import { TemplateBook } from '../templates/template-book';
import { valuesOf } from '../templates/words';
import type { Cause, Composed } from './composed';
import { Parcels } from './parcels';

/** Makes the messages of what is to be said, to everybody whom it means, in the transaction that is handed in. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly config: AppConfig,
    private readonly holders: AccountHolders,
    private readonly firms: DirectoryRepository,
    private readonly settings: AccountSettingsRepository,
    private readonly notifications: NotificationRepository,
    private readonly webhooks: WebhookRepository,
    private readonly couriers: Couriers,
    private readonly parcels: Parcels,
    private readonly templates: TemplateBook,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** @returns how many people were told something */
  async write(sayings: readonly Saying[], cause: Cause, session: TransactionSession): Promise<number> {
    if (sayings.length === 0) return 0;
    await this.templates.refresh();
    const told = new Set<string>();
    const { caretakers = {} } = (await this.firms.find(cause.creditCode, RegionScope.everything())) ?? {};
    for (const saying of sayings) {
      const composed = this.compose(saying, cause);
      const people = await this.peopleOf(saying, cause.regionCode, caretakers);
      const said = await this.settings.preferencesOf([...people.keys()], session);
      for (const account of people.keys()) {
        told.add(account);
        await this.tell(account, said.get(account) ?? DEFAULT_PREFERENCES, composed, session);
      }
      await this.tellGroups(composed, session);
      await this.tellPrograms(composed, cause, session);
    }
    return told.size;
  }

  /** Each once, however many of their roles are meant. */
  private async peopleOf(
    { to }: Saying,
    regionCode: string,
    caretakers: CaretakersOfFirm,
  ): Promise<ReadonlyMap<string, Holder>> {
    const found = await Promise.all(
      to.map(async (assignee) => caretakerFirst(await this.holders.find(assignee, regionCode), assignee, caretakers)),
    );
    return new Map(found.flat().map((holder) => [holder.id, holder]));
  }

  private compose(saying: Saying, cause: Cause): Composed {
    const today = this.clock.today();
    const path = pathOf(saying, cause.creditCode);
    const link = addressOf(path, this.config.notifications.publicUrl);
    const values = valuesOf(saying, {
      firm: cause.enterpriseName,
      link,
      today,
      calendar: this.calendars.calendar(),
    });
    const dueNow = saying.dueOn !== null && saying.dueOn <= today;
    return {
      id: `${cause.id}:${saying.key}`,
      saying,
      cause,
      path,
      link,
      urgent: KIND_RULES[saying.kind].urgent || (dueNow && saying.task !== null),
      text: (form, language) => {
        const { subject, body } = this.templates.get(saying.kind, form);
        return render({ subject: subject[language], body: body[language] }, values[language]);
      },
    };
  }

  private async tell(
    account: string,
    preferences: Preferences,
    composed: Composed,
    session: TransactionSession,
  ): Promise<void> {
    const { kind } = composed.saying;
    if (isWanted(preferences, kind, 'in-app')) {
      await this.notifications.add([toRow(account, composed)], expiryOf('unread', new Date()), session);
    }
    for (const channel of ['email', 'sms'] as const) {
      if (!this.couriers.has(channel) || !isWanted(preferences, kind, channel)) continue;
      await this.parcels.queue(channel, account, preferences, composed, session);
    }
  }

  private async tellGroups(composed: Composed, session: TransactionSession): Promise<void> {
    if (!KIND_RULES[composed.saying.kind].group) return;
    for (const channel of ['wecom', 'dingtalk'] as const) {
      if (this.couriers.has(channel)) await this.parcels.queueForGroup(channel, composed, session);
    }
  }

  private async tellPrograms(composed: Composed, cause: Cause, session: TransactionSession): Promise<void> {
    if (!this.couriers.has('webhook')) return;
    const hooks = await this.webhooks.list(RegionScope.everything(), session);
    const { kind } = composed.saying;
    for (const hook of hooks) {
      const concerned =
        cause.regionCode.startsWith(hook.regionCode) && (hook.kinds.length === 0 || hook.kinds.includes(kind));
      if (hook.active && concerned) await this.parcels.queueForProgram(hook.id, composed, session);
    }
  }
}

function toRow(account: string, { id, saying, cause, path, urgent, text }: Composed): NotificationRow {
  const [zh, en] = [text('in-app', 'zh'), text('in-app', 'en')];
  return {
    id: `${id}:${account}`,
    account,
    kind: saying.kind,
    title: { zh: zh.subject, en: en.subject },
    body: { zh: zh.body, en: en.body },
    link: path,
    urgent,
    dueOn: saying.dueOn,
    taskId: saying.task?.id ?? null,
    subject: { type: saying.subject.type, id: saying.subject.id },
    creditCode: cause.creditCode,
    enterpriseName: cause.enterpriseName,
    at: cause.at,
    createdAt: toInstant(Date.now()),
    readAt: null,
  };
}
