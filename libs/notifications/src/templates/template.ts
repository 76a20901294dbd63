import type { Bilingual } from '@app/domain';

/** Forms in which a kind is written: a row of the list, a mail, and a line for phones, groups and the clipboard. */
export const TEMPLATE_FORMS = ['in-app', 'email', 'text'] as const;

export type TemplateForm = (typeof TEMPLATE_FORMS)[number];

/** What a text may name. */
export const PLACEHOLDERS = ['who', 'what', 'firm', 'by', 'left', 'link'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Both languages, each with placeholders such as `{{what}}`. */
export interface Template {
  /** One line; of a form without one it is empty. */
  readonly subject: Bilingual;
  readonly body: Bilingual;
}

/** What the placeholders stand for in one language. */
export type Values = Readonly<Record<Placeholder, string>>;

/** The text of one message. */
export interface Rendered {
  readonly subject: string;
  readonly body: string;
}
