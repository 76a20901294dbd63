import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { SigningKey } from '@app/auth';
import { DomainError, text, toInstant } from '@app/domain';
import {
  AccountSettingsRepository,
  type ContactRow,
  OutboxRepository,
  type TransactionSession,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Couriers } from '../couriers/couriers';
import { DEFAULT_PREFERENCES } from '../rules/preferences';
import { render } from '../templates/render';
import { TemplateBook } from '../templates/template-book';
import { isEmail, isPhone, maskEmail, maskPhone } from './mask';
import { ContactSafe } from './contact-safe';
import { ContactVault } from './vault';

const CODE_MS = 30 * 60_000;
const WRONG_CODES = 5;
/** A code a minute: an address that is not one's own is not flooded. */
const AGAIN_MS = 60_000;

/** What to change: a text sets, null takes away, undefined leaves as it is. */
export interface ContactChange {
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** Whose contacts they are, and the branch of the account. */
export interface ContactOwner {
  readonly id: string;
  readonly regionCode: string;
}

export interface ShownContacts {
  readonly email: string | null;
  readonly phone: string | null;
  /** An address to which a code was sent. */
  readonly pendingEmail: string | null;
}

/** How accounts are reached: sealed at rest, masked for others, an e-mail address only after it has proved itself by a code. */
@Injectable()
export class Contacts {
  constructor(
    private readonly settings: AccountSettingsRepository,
    private readonly outbox: OutboxRepository,
    private readonly safe: ContactSafe,
    private readonly vault: ContactVault,
    private readonly key: SigningKey,
    private readonly templates: TemplateBook,
    private readonly couriers: Couriers,
  ) {}

  /** @param masked for everybody but the account itself */
  async show(account: string, masked: boolean, session?: TransactionSession): Promise<ShownContacts> {
    const row = await this.settings.contactOf(account, session);
    const shown = async (contact: { sealed: string; masked: string } | null | undefined): Promise<string | null> => {
      const value = contact ? await this.safe.open(account, contact.sealed) : undefined;
      return contact && value !== undefined ? (masked ? contact.masked : value) : null;
    };
    return { email: await shown(row?.email), phone: await shown(row?.phone), pendingEmail: await shown(row?.pending) };
  }

  /** @throws DomainError 422 `CONTACT_INVALID`, 429 `CODE_TOO_SOON`, 409 `EMAIL_NOT_CONFIGURED` */
  async change(
    { id: account, regionCode }: ContactOwner,
    change: ContactChange,
    session: TransactionSession,
  ): Promise<void> {
    const seal = (value: string): Promise<string> => this.safe.seal(account, regionCode, value);
    const email = change.email?.trim();
    const phone = change.phone?.trim();
    if ((email && !isEmail(email)) || (phone && !isPhone(phone))) throw invalid();
    const row = (await this.settings.contactOf(account, session)) ?? {
      account,
      email: null,
      phone: null,
      pending: null,
    };
    const now = new Date();
    const since = toInstant(now.getTime());
    const next: ContactRow = {
      ...row,
      ...(change.phone === null ? { phone: null } : {}),
      ...(phone ? { phone: { sealed: await seal(phone), masked: maskPhone(phone), since } } : {}),
      ...(change.email === null ? { email: null, pending: null } : {}),
    };
    if (!email || (row.email && (await this.safe.open(account, row.email.sealed)) === email)) {
      await this.settings.saveContact(next, session);
      return;
    }
    if (!this.couriers.has('email')) throw notConfigured();
    if (row.pending && Date.parse(row.pending.since) + AGAIN_MS > now.getTime()) throw tooSoon();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const pending = {
      sealed: await seal(email),
      masked: maskEmail(email),
      since,
      codeHash: this.hash(account, code),
      expiresAt: new Date(now.getTime() + CODE_MS),
      attempts: 0,
    };
    await this.settings.saveContact({ ...next, pending }, session);
    await this.sendCode(account, code, since, session);
  }

  /** @throws DomainError 422 `CODE_WRONG`, 409 `CODE_OVER` where none waits, or it was guessed at too often */
  async verify(account: string, code: string, session: TransactionSession): Promise<void> {
    const row = await this.settings.contactOf(account, session);
    const pending = row?.pending;
    if (!row || !pending || pending.expiresAt.getTime() < Date.now() || pending.attempts >= WRONG_CODES) throw over();
    const [given, expected] = [Buffer.from(this.hash(account, code)), Buffer.from(pending.codeHash)];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new WrongCode();
    const { sealed, masked } = pending;
    const email = { sealed, masked, since: toInstant(Date.now()) };
    await this.settings.saveContact({ ...row, email, pending: null }, session);
  }

  /** Outside of the transaction that was refused. */
  async countWrongCode(account: string): Promise<void> {
    await this.settings.countWrongCode(account);
  }

  private async sendCode(account: string, code: string, since: string, session: TransactionSession): Promise<void> {
    await this.templates.refresh();
    const said = (await this.settings.preferencesOf([account], session)).get(account) ?? DEFAULT_PREFERENCES;
    const template = this.templates.get('account', 'email');
    const language = said.language;
    const words = { subject: template.subject[language], body: template.body[language] };
    const none = { who: '', firm: '', by: '', left: '', link: '' };
    const id = `code:${account}:${since}`;
    const now = new Date();
    await this.outbox.add(
      [
        {
          id,
          channel: 'email',
          account,
          to: `pending:${since}`,
          language,
          items: [{ id, kind: 'account', subject: render(words, { ...none, what: '' }).subject, text: '', link: null }],
          digest: false,
          sealed: this.vault.seal(id, render(words, { ...none, what: code }).body),
          payload: null,
          createdAt: now,
          nextAt: now,
        },
      ],
      session,
    );
  }

  private hash(account: string, code: string): string {
    return createHmac('sha256', this.key.derive('contact codes')).update(`${account}:${code}`).digest('hex');
  }
}

/** A wrong code; whoever catches it counts it. */
export class WrongCode extends DomainError {
  constructor() {
    super(422, 'CODE_WRONG', text('验证码不正确', 'This is not the code'));
  }
}

function invalid(): DomainError {
  const detail = text('邮箱或手机号格式不正确', 'This is no e-mail address, or no mobile number');
  return new DomainError(422, 'CONTACT_INVALID', detail);
}

function notConfigured(): DomainError {
  const detail = text('系统未配置邮件发送，无法验证邮箱', 'No mail can be sent, so no address can be verified');
  return new DomainError(409, 'EMAIL_NOT_CONFIGURED', detail);
}

function tooSoon(): DomainError {
  const detail = text('验证码已发送，请一分钟后再试', 'A code was just sent; try again in a minute');
  return new DomainError(429, 'CODE_TOO_SOON', detail, undefined, AGAIN_MS / 1000);
}

function over(): DomainError {
  const detail = text('没有有效的验证码，请重新获取', 'There is no code that is still good; ask for a new one');
  return new DomainError(409, 'CODE_OVER', detail);
}
