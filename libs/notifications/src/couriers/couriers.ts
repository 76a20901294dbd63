import { AppConfig } from '@app/config';
import { WebhookRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { ContactVault } from '../contacts/vault';
import type { OutsideChannel } from '../rules/kinds';
import type { Courier } from './courier';
import { dingtalkRobot, wecomRobot } from './group-robots';
import { smsGateway } from './sms.gateway';
import { SmtpCourier } from './smtp.courier';
import { TextCourier } from './text-gateway';
import { WebhookCourier } from './webhook.courier';

/** The ways outside that are configured. */
@Injectable()
export class Couriers {
  private made: readonly Courier[] | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly webhooks: WebhookRepository,
    private readonly vault: ContactVault,
  ) {}

  /** Whether a channel is configured; what is not is never queued. */
  has(channel: OutsideChannel): boolean {
    const { smtp, sms, wecom, dingtalk, webhookHosts } = this.config.notifications;
    const configured = { email: smtp, sms, wecom, dingtalk, webhook: webhookHosts.length > 0 };
    return Boolean(configured[channel]);
  }

  /** Made once, where something is sent. */
  all(): readonly Courier[] {
    this.made ??= this.make();
    return this.made;
  }

  private make(): readonly Courier[] {
    const { smtp, sms, wecom, dingtalk, webhookHosts } = this.config.notifications;
    const rules = { hosts: webhookHosts, insecure: this.config.mode === 'demonstration' };
    return [
      ...(smtp ? [new SmtpCourier(smtp)] : []),
      ...(sms ? [new TextCourier(smsGateway(sms))] : []),
      ...(wecom ? [new TextCourier(wecomRobot(wecom))] : []),
      ...(dingtalk ? [new TextCourier(dingtalkRobot(dingtalk))] : []),
      ...(webhookHosts.length > 0 ? [new WebhookCourier(this.webhooks, this.vault, rules)] : []),
    ];
  }
}
