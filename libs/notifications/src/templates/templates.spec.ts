import { PUBLISHED_YEARS, createWorkCalendar, text } from '@app/domain';
import fc from 'fast-check';
import { NOTIFICATION_KINDS } from '../rules/kinds';
import { faultsOf } from './check-template';
import { defaultTemplate } from './default-templates';
import { render, toHtml } from './render';
import { TEMPLATE_FORMS, type Values } from './template';
import { valuesOf } from './words';

const calendar = createWorkCalendar(PUBLISHED_YEARS);
const VALUES: Values = {
  who: '企业',
  what: '题',
  firm: '甲厂',
  by: '2026-04-20',
  left: '5',
  link: 'https://x/tasks/1',
};

describe('the texts of messages', () => {
  it.each(NOTIFICATION_KINDS)('of kind %s name only what there is, and say who, what, by when, and where', (kind) => {
    for (const form of TEMPLATE_FORMS) {
      const template = defaultTemplate(kind, form);
      expect(faultsOf(template, form, kind)).toEqual([]);
      for (const language of ['zh', 'en'] as const) {
        const { subject, body } = render(
          { subject: template.subject[language], body: template.body[language] },
          VALUES,
        );
        expect(`${subject}${body}`).not.toMatch(/\{\{|undefined/);
      }
    }
  });

  it('that somebody edits are refused with an unknown placeholder, a missing one, or two lines of subject', () => {
    const own = defaultTemplate('task', 'email');
    const codes = (change: object) =>
      faultsOf({ ...own, ...change }, 'email', 'task').map(({ code, path }) => `${path} ${code}`);

    expect(codes({ body: text(`${own.body.zh}{{password}}`, own.body.en) })).toEqual(['body.zh unknown-placeholder']);
    expect(codes({ body: text(own.body.zh, own.body.en.replace('{{link}}', '')) })).toEqual([
      'body.en placeholder-missing',
    ]);
    expect(codes({ subject: text('一\r\nBcc: x@y.zz', own.subject.en) })).toEqual(['subject.zh line-break']);
    expect(codes({ subject: text(' ', own.subject.en) })).toEqual(['subject.zh blank']);
  });

  it('keep a subject in one line and markup out of HTML, whatever a firm is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (firm, what) => {
        const values = { ...VALUES, firm: `${firm}\r\nBcc: a@b.cc<script>`, what: `${what}{{link}}` };
        const { subject, body } = render({ subject: '{{firm}}', body: '{{firm}} {{what}}' }, values);
        // eslint-disable-next-line no-control-regex
        expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
        expect(body).not.toContain('\n');
        // In one pass: what stands in a value is no placeholder.
        expect(body).toContain('{{link}}');
        expect(toHtml([{ text: body, link: null }])).not.toContain('<script>');
      }),
      { numRuns: 100 },
    );
  });

  it('lead to the task by a link that can be followed', () => {
    const html = toHtml([{ text: `看 ${VALUES.link}`, link: VALUES.link }]);
    expect(html).toContain(`<a href="${VALUES.link}">${VALUES.link}</a>`);
  });

  it('give the day with its weekday and what is left of it in working days', () => {
    const on = (dueOn: string | null) =>
      valuesOf(
        { who: { role: 'reviewer', department: 'tax' }, what: text('题', 'T'), dueOn },
        { firm: '甲厂', link: '', today: '2026-04-29', calendar },
      );

    // 1 to 5 May 2026 are free, 9 May is made up for: from Wednesday to Thursday of the next week are 30 April, 6 and 7 May.
    expect(on('2026-05-07').zh).toMatchObject({
      by: '2026-05-07 星期四',
      left: '还剩 3 个工作日',
      who: '税务部门审核员',
    });
    expect(on('2026-04-29').en).toMatchObject({ by: 'Wednesday 2026-04-29', left: 'due today' });
    expect(on('2026-04-28').zh.left).toBe('已逾期 1 个工作日');
    expect(on(null).zh).toMatchObject({ by: '无期限', left: '不限时' });
    expect(on('2031-05-07').zh.by).toContain('暂定');
  });
});
