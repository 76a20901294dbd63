import type { NotificationKind } from '../rules/kinds';
import { PLACEHOLDERS, type Template, type TemplateForm } from './template';

const ANY_PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const SUBJECT_LENGTH = 150;
const BODY_LENGTH = 4_000;

export interface TemplateFault {
  /** `subject.zh`, `body.en`, … */
  readonly path: string;
  readonly code: 'unknown-placeholder' | 'placeholder-missing' | 'blank' | 'too-long' | 'line-break';
  /** The placeholder, where it is about one. */
  readonly name?: string;
}

/** What each form must say, so that every message says who, what, by when, and leads somewhere. */
export function requiredIn(form: TemplateForm, kind: NotificationKind): readonly string[] {
  if (kind === 'account') return ['what'];
  return form === 'in-app' ? ['who', 'what', 'by'] : ['who', 'what', 'by', 'link'];
}

/** What is wrong with a text that somebody wrote; empty where nothing is. */
export function faultsOf(template: Template, form: TemplateForm, kind: NotificationKind): readonly TemplateFault[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const [subject, body] = [template.subject[language], template.body[language]];
    const both = `${subject}\n${body}`;
    return [
      ...faultsOfText(subject, `subject.${language}`, SUBJECT_LENGTH),
      ...faultsOfText(body, `body.${language}`, BODY_LENGTH),
      ...(/[\r\n]/.test(subject) ? [{ path: `subject.${language}`, code: 'line-break' as const }] : []),
      ...requiredIn(form, kind)
        .filter((name) => !namesIn(both).includes(name))
        .map((name) => ({ path: `body.${language}`, code: 'placeholder-missing' as const, name })),
    ];
  });
}

function faultsOfText(text: string, path: string, longest: number): TemplateFault[] {
  const known: readonly string[] = PLACEHOLDERS;
  return [
    ...(text.trim() === '' ? [{ path, code: 'blank' as const }] : []),
    ...(text.length > longest ? [{ path, code: 'too-long' as const }] : []),
    ...namesIn(text)
      .filter((name) => !known.includes(name))
      .map((name) => ({ path, code: 'unknown-placeholder' as const, name })),
  ];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(ANY_PLACEHOLDER)].map(([, name = '']) => name.trim());
}
