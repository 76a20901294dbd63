import { AppConfig } from '@app/config';
import { DomainError } from '@app/domain';
import { databaseAway, isDatabaseAway } from '@app/persistence';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fromFramework, problem } from '../platform/problems/framework-errors';
import { titleOf } from '../platform/problems/problem-catalogue';
import { html } from './html';
import { both, page, sendPage } from './page-frame';
import { refusal } from './refusal';

/** Tells a person who came by a page, not a program, what went wrong. */
@Injectable()
@Catch()
export class PublicPageFilter implements ExceptionFilter {
  private readonly logger = new Logger('PublicPages');

  constructor(private readonly config: AppConfig) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (reply.sent || reply.raw.headersSent) return;
    const error = this.translate(exception);
    const { zh, en } = titleOf(error.code, error.status);
    if (error.retryAfterSeconds !== undefined) {
      void reply.header('Retry-After', String(Math.ceil(error.retryAfterSeconds)));
    }
    const content = html`${refusal(error, request.id)}
      <p><a href="/notices">${both('返回公示列表', 'Back to the notices')}</a></p>`;
    const demonstration = this.config.mode === 'demonstration';
    sendPage(reply, error.status, page({ title: zh, titleEn: en, demonstration, content }));
  }

  private translate(exception: unknown): DomainError {
    if (exception instanceof DomainError) return exception;
    if (isDatabaseAway(exception)) return databaseAway();
    const known = fromFramework(exception);
    if (known) return known;
    this.logger.error(exception);
    return problem('INTERNAL');
  }
}
