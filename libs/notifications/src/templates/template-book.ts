import { TemplateRepository, type TemplateRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '../rules/kinds';
import { defaultTemplate } from './default-templates';
import type { Template, TemplateForm } from './template';

const FRESH_MS = 5_000;

export interface EffectiveTemplate extends Template {
  /** 0 is the product's own text. */
  readonly version: number;
  readonly edited: boolean;
}

/** The texts that count now; an edit is seen by every process within five seconds. */
@Injectable()
export class TemplateBook {
  private edited: ReadonlyMap<string, TemplateRow> = new Map();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly templates: TemplateRepository) {}

  /** Call before a batch of messages is made. */
  async refresh(now = performance.now()): Promise<void> {
    if (now - this.readAt < FRESH_MS) return;
    this.edited = await this.templates.latest();
    this.readAt = now;
  }

  forget(): void {
    this.readAt = Number.NEGATIVE_INFINITY;
  }

  get(kind: NotificationKind, form: TemplateForm): EffectiveTemplate {
    const row = this.edited.get(`${kind}:${form}`);
    if (row?.subject && row.body) {
      return { subject: row.subject, body: row.body, version: row.version, edited: true };
    }
    return { ...defaultTemplate(kind, form), version: row?.version ?? 0, edited: false };
  }
}
