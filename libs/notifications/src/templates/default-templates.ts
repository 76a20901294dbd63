import { type Bilingual, text } from '@app/domain';
import { KIND_RULES, NOTIFICATION_KINDS, type NotificationKind } from '../rules/kinds';
import type { Template, TemplateForm } from './template';

type Forms = Readonly<Record<TemplateForm, Template>>;

/** Opening words of a kind; the rest is the same for all that wait, and for all that happened. */
const WAITS: Partial<Record<NotificationKind, Bilingual>> = {
  task: text('您有一项新的待办', 'A new task waits for you'),
  'papers-requested': text('请提交所列材料', 'Please hand in the papers that are listed'),
  'papers-returned': text('材料需要补正', 'Papers have to be put right'),
  hearing: text('拟不予推荐，请在期限内陈述意见', 'A refusal is intended; you may answer it in time'),
  reminder: text('事项即将到期', 'Something is due soon'),
  escalation: text('事项已逾期，现上报', 'Something is late and is brought to you'),
  urge: text('请尽快办理', 'Please see to this soon'),
};

function waiting(opening: Bilingual, label: Bilingual): Forms {
  return {
    'in-app': {
      subject: text(`${label.zh}：{{what}}`, `${label.en}: {{what}}`),
      body: text(
        '{{firm}}：{{what}}。办理人：{{who}}。截止：{{by}}（{{left}}）。',
        '{{firm}}: {{what}}. Waits for: {{who}}. By: {{by}} ({{left}}).',
      ),
    },
    email: {
      subject: text(`【${label.zh}】{{firm}} {{what}}（{{by}}）`, `[${label.en}] {{firm}}: {{what}} ({{by}})`),
      body: text(
        `${opening.zh}。\n事项：{{what}}\n企业：{{firm}}\n办理人：{{who}}\n截止：{{by}}（{{left}}）\n办理入口：{{link}}`,
        `${opening.en}.\nWhat: {{what}}\nFirm: {{firm}}\nWho: {{who}}\nBy: {{by}} ({{left}})\nOpen it: {{link}}`,
      ),
    },
    text: {
      subject: text(label.zh, label.en),
      body: text(
        `【${label.zh}】{{firm}}“{{what}}”，办理人：{{who}}，截止 {{by}}（{{left}}）。{{link}}`,
        `[${label.en}] {{firm}}: {{what}}. Who: {{who}}. By {{by}} ({{left}}). {{link}}`,
      ),
    },
  };
}

function happened(label: Bilingual): Forms {
  return {
    'in-app': {
      subject: text(`${label.zh}：{{what}}`, `${label.en}: {{what}}`),
      body: text(
        '{{firm}}：{{what}}。经办：{{who}}。期限：{{by}}。',
        '{{firm}}: {{what}}. By whom: {{who}}. Until: {{by}}.',
      ),
    },
    email: {
      subject: text(`【${label.zh}】{{firm}} {{what}}`, `[${label.en}] {{firm}}: {{what}}`),
      body: text(
        '{{what}}\n企业：{{firm}}\n经办：{{who}}\n期限：{{by}}\n查看：{{link}}',
        '{{what}}\nFirm: {{firm}}\nBy whom: {{who}}\nUntil: {{by}}\nSee: {{link}}',
      ),
    },
    text: {
      subject: text(label.zh, label.en),
      body: text(
        `【${label.zh}】{{firm}}：{{what}}，经办：{{who}}，期限：{{by}}。{{link}}`,
        `[${label.en}] {{firm}}: {{what}}. By whom: {{who}}. Until: {{by}}. {{link}}`,
      ),
    },
  };
}

/** A code, told to an address that has to prove itself. */
const PLAIN: Forms = {
  'in-app': { subject: text('{{what}}', '{{what}}'), body: text('{{what}}', '{{what}}') },
  email: {
    subject: text('验证您的邮箱', 'Verify your e-mail address'),
    body: text(
      '验证码：{{what}}\n30 分钟内有效。若非您本人操作，请忽略。',
      'Your code: {{what}}\nIt is good for 30 minutes. If you did not ask for it, ignore it.',
    ),
  },
  text: { subject: text('验证码', 'Code'), body: text('验证码：{{what}}', 'Code: {{what}}') },
};

function formsOf(kind: NotificationKind): Forms {
  if (kind === 'account') return PLAIN;
  const opening = WAITS[kind];
  return opening ? waiting(opening, KIND_RULES[kind].label) : happened(KIND_RULES[kind].label);
}

/** The product's own texts, by kind and form; what an administrator wrote stands in their place. */
export const DEFAULT_TEMPLATES: ReadonlyMap<NotificationKind, Forms> = new Map(
  NOTIFICATION_KINDS.map((kind) => [kind, formsOf(kind)]),
);

export function defaultTemplate(kind: NotificationKind, form: TemplateForm): Template {
  return (DEFAULT_TEMPLATES.get(kind) ?? PLAIN)[form];
}
