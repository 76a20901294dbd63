import type { Instant } from '@app/domain';
import type { Saying } from '../rules/sayings';
import type { Rendered, TemplateForm } from '../templates/template';

/** What caused the messages: an event, or somebody who urges. */
export interface Cause {
  /** Begins the id of every message. */
  readonly id: string;
  /** Business time. */
  readonly at: Instant;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly enterpriseName: string;
}

/** A saying, put into words for whoever reads it. */
export interface Composed {
  readonly id: string;
  readonly saying: Saying;
  readonly cause: Cause;
  readonly path: string;
  readonly link: string;
  readonly urgent: boolean;
  readonly text: (form: TemplateForm, language: 'zh' | 'en') => Rendered;
}
