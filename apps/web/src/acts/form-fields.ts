import type { Texts } from '../i18n/zh';

/** What can be chosen from, read when a form asks for it. */
export type ListName =
  | 'objections'
  | 'titles'
  | 'criteria'
  | 'colleagues'
  | 'caretakers'
  | 'deputies'
  | 'members'
  | 'agenda'
  | 'cases'
  | 'panels'
  | 'regions'
  | 'batches';

type Label = keyof Texts['field'];
type Words = keyof Texts['choice'] | 'department' | 'tier' | 'stepKind';

interface Common {
  /** In the body; a dot leads into an object. */
  readonly name: string;
  readonly label: Label;
  readonly required?: boolean;
  /** Shown, and sent, only where another field (of the same row) has one of these values. */
  readonly when?: readonly [field: string, ...values: string[]];
  /** What stands there before anything is entered. */
  readonly initial?: string;
  /** Nothing of it stays behind in the browser. */
  readonly unkept?: boolean;
  /** Not asked of a firm's own user. */
  readonly officeOnly?: boolean;
  /** Only somebody who was drawn for a panel is asked. */
  readonly expertOnly?: boolean;
}

interface Chosen extends Common {
  readonly options: readonly string[];
  readonly words: Words;
}

/** One field of a form. `boolean` sends yes or no as such; `rows` is a list of objects, each with the fields named. */
export type Field =
  | (Common & { readonly kind: 'text' | 'long' | 'date' | 'number' })
  | (Common & { readonly kind: 'names'; readonly least?: number })
  | (Chosen & { readonly kind: 'choice'; readonly boolean?: boolean })
  | (Chosen & { readonly kind: 'pick'; readonly several?: boolean })
  /** Chosen from what the server knows; `free`: or typed. */
  | (Common & { readonly kind: 'listed'; readonly from: ListName; readonly several?: boolean; readonly free?: boolean })
  | (Common & { readonly kind: 'rows'; readonly of: readonly Field[] })
  /** The legal warning: read from beside the act, sent back as its hash once it is ticked. */
  | (Common & { readonly kind: 'warning' })
  /** A reason of a list of the rules, each with its clause. */
  | (Common & { readonly kind: 'clockRule' });

export const text = (name: string, label: Label, more: Partial<Common> = {}): Field => ({
  kind: 'text',
  name,
  label,
  ...more,
});
export const long = (name: string, label: Label, more: Partial<Common> = {}): Field => ({
  kind: 'long',
  name,
  label,
  ...more,
});
export const date = (name: string, label: Label, more: Partial<Common> = {}): Field => ({
  kind: 'date',
  name,
  label,
  ...more,
});
export const choice = (name: string, label: Label, words: Words, options: readonly string[], more = {}): Field => ({
  ...{ kind: 'choice', name, label, words, options, required: true },
  ...more,
});
export const pick = (name: string, label: Label, words: Words, options: readonly string[], more = {}): Field => ({
  ...{ kind: 'pick', name, label, words, options },
  ...more,
});
export const listed = (name: string, label: Label, from: ListName, more: object = {}): Field => ({
  ...{ kind: 'listed', name, label, from },
  ...more,
});
export const rows = (name: string, label: Label, of: readonly Field[], more: Partial<Common> = {}): Field => ({
  ...{ kind: 'rows', name, label, of },
  ...more,
});
export const yesNo = (name: string, label: Label): Field =>
  choice(name, label, 'yesNo', ['true', 'false'], { boolean: true });

export const MUST = { required: true } as const;
export const reason = long('reason', 'reason', MUST);
export const comment = long('comment', 'comment');
export const item = listed('itemId', 'itemId', 'agenda', MUST);

export const TIERS = ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;
export const DEPARTMENTS = ['tax', 'market', 'emergency', 'environment', 'finance', 'science'] as const;

export const EXPERT_FIELDS = [
  'technology',
  'finance',
  'manufacturing',
  'intellectual-property',
  'quality',
  'digitalisation',
  'green',
  'management',
  'law',
] as const;
