import { BusinessClock } from '@app/calendar';
import { type OutboxItem, OutboxRepository, type OutboxRow, type TransactionSession } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Preferences } from '../rules/preferences';
import { sendingTime } from '../rules/sending-time';
import type { TemplateForm } from '../templates/template';
import { toObjector } from '../contacts/objectors';
import type { Composed } from './composed';
import { type Finding, objectorLetter } from './objector-letter';

/** A digest that is under way takes nothing more: the next ones are tried. */
const DIGESTS_TRIED = 20;

/** Puts messages into the outbox, at the time that the account chose. */
@Injectable()
export class Parcels {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly clock: BusinessClock,
  ) {}

  async queue(
    channel: 'email' | 'sms',
    account: string,
    preferences: Preferences,
    composed: Composed,
    session: TransactionSession,
  ): Promise<void> {
    const { language } = preferences;
    const now = this.clock.now();
    const { notBefore, digest } = sendingTime(preferences, now, composed.urgent);
    const item = itemOf(composed, channel === 'email' ? 'email' : 'text', language);
    const row = this.rowOf({ channel, account, to: 'verified', language }, notBefore - now);
    // A short message is read at a glance: gathered ones would only be cut off.
    if (!digest || channel === 'sms') {
      await this.outbox.add([{ ...row, id: `${composed.id}:${account}:${channel}`, items: [item] }], session);
      return;
    }
    const base = `digest:${account}:${channel}:${new Date(notBefore).toISOString()}`;
    for (let turn = 0; turn < DIGESTS_TRIED; turn += 1) {
      const id = turn === 0 ? base : `${base}:${turn}`;
      if (await this.outbox.addToDigest({ ...row, id, digest: true }, item, session)) return;
    }
    await this.outbox.add([{ ...row, id: `${composed.id}:${account}:${channel}`, items: [item] }], session);
  }

  /** To whoever objected, who has no account: at the address that was left with the objection, if it is one of mail. */
  async queueForObjector(finding: Finding, session: TransactionSession): Promise<void> {
    const to = toObjector(finding.objectionId);
    const row = this.rowOf({ channel: 'email', account: null, to, language: 'zh' }, 0);
    await this.outbox.add([{ ...row, id: `${finding.eventId}:objector`, items: [objectorLetter(finding)] }], session);
  }

  /** To a group no person is named: the role, the firm, the matter and the day. */
  async queueForGroup(channel: 'wecom' | 'dingtalk', composed: Composed, session: TransactionSession): Promise<void> {
    const row = this.rowOf({ channel, account: null, to: '', language: 'zh' }, 0);
    const items = [itemOf(composed, 'text', 'zh')];
    await this.outbox.add([{ ...row, id: `${composed.id}:${channel}`, items }], session);
  }

  async queueForProgram(hookId: string, composed: Composed, session: TransactionSession): Promise<void> {
    const { saying, cause, link } = composed;
    const row = this.rowOf({ channel: 'webhook', account: null, to: hookId, language: 'zh' }, 0);
    const payload = {
      kind: saying.kind,
      what: saying.what,
      enterprise: { creditCode: cause.creditCode, name: cause.enterpriseName },
      subject: { type: saying.subject.type, id: saying.subject.id },
      task: saying.task && { id: saying.task.id, kind: saying.task.kind },
      who: saying.who && { role: saying.who.role, department: saying.who.department ?? null },
      dueOn: saying.dueOn,
      at: cause.at,
      link,
    };
    await this.outbox.add([{ ...row, id: `${composed.id}:webhook:${hookId}`, payload }], session);
  }

  /** @param delay business milliseconds from now; the queue itself lives in real time */
  private rowOf(to: Pick<OutboxRow, 'channel' | 'account' | 'to' | 'language'>, delay: number): OutboxRow {
    const now = Date.now();
    return {
      ...to,
      id: '',
      items: [],
      digest: false,
      sealed: null,
      payload: null,
      createdAt: new Date(now),
      nextAt: new Date(now + this.clock.realDelayMs(delay)),
    };
  }
}

function itemOf({ id, saying, link, text }: Composed, form: TemplateForm, language: 'zh' | 'en'): OutboxItem {
  const { subject, body } = text(form, language);
  return { id, kind: saying.kind, subject, text: body, link };
}
