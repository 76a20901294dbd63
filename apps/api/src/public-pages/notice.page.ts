import type { IsoDate, NoticeState, WorkCalendar } from '@app/domain';
import { type Html, html } from './html';
import { type Words, statusOf } from './notice-words';
import { type RefusedObjection, objectionForm } from './objection.page';
import { both } from './page-frame';
import { dayWithWeekday, workingDaysLeft } from './weekdays';

export interface NoticePage {
  readonly notice: NoticeState;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly words: Words;
  /** An objection that was not taken, to be put right. */
  readonly refused?: RefusedObjection;
}

function countdown({ notice, today, calendar }: NoticePage): Html {
  const days = workingDaysLeft(today, notice.endsOn, calendar);
  return html`${both(`还有 ${days.length} 个工作日`, `${days.length} working days left`)}
  ${days.length > 0 && html`：${days.map(dayWithWeekday).join('、')}`}
  ${
    notice.provisional &&
    html`<p class="note">
      ${both('该年度放假安排尚未公布，截止日期可能调整。', 'The schedule of that year is not published; the last day may move.')}
    </p>`
  }`;
}

function earlier({ earlier: before = [] }: NoticeState): Html | null {
  if (before.length === 0) return null;
  return html`<section aria-labelledby="before">
    <h2 id="before">${both('此前公示的内容', 'What was published before')}</h2>
    ${before.map(
      ({ body, bodyHash, publishedOn, replacedAt, reason }) =>
        html`<p>
            ${dayWithWeekday(publishedOn)} — ${dayWithWeekday(replacedAt.slice(0, 10))}；
            ${both('重新公示的理由', 'Why it was published anew')}：${reason}
          </p>
          <blockquote>${body.zh}</blockquote>
          <p>SHA-256 <code>${bodyHash}</code></p>`,
    )}
  </section>`;
}

/** One notice: who, for what, until when, how to object, and what came of it. */
export function noticePage(view: NoticePage): Html {
  const { notice, today, words, refused } = view;
  const status = statusOf(notice, today);
  const batch = words.batch(notice);
  const takes = notice.status === 'open' && (today <= notice.endsOn || notice.waitsFor !== undefined);
  return html`${refused?.why}
    <dl>
      <dt>${both('企业', 'Firm')}</dt>
      <dd>${notice.enterpriseName}</dd>
      <dt>${both('统一社会信用代码', 'Credit code')}</dt>
      <dd>${notice.creditCode}</dd>
      <dt>${both('拟推荐称号', 'Proposed for')}</dt>
      <dd>${words.tier(notice.tier)}</dd>
      <dt>${both('批次', 'Batch')}</dt>
      <dd><a href="/notices?batch=${encodeURIComponent(notice.batch)}">${both(batch.zh, batch.en)}</a></dd>
      <dt>${both('公示期', 'Period')}</dt>
      <dd>
        ${dayWithWeekday(notice.publishedOn)} —
        ${dayWithWeekday(notice.endsOn)}，${both(`${notice.workingDays} 个工作日`, `${notice.workingDays} working days`)}
      </dd>
      <dt>${both('状态', 'Status')}</dt>
      <dd><strong>${both(status.zh, status.en)}</strong></dd>
      ${
        takes &&
        html`<dt>${both('倒计时', 'Countdown')}</dt>
          <dd>${countdown(view)}</dd>`
      }
    </dl>
    <h2>${both('公示内容', 'Text')}</h2>
    <blockquote>
      <p>${notice.body.zh}</p>
      <p lang="en">${notice.body.en}</p>
    </blockquote>
    <p>${both('内容指纹', 'Fingerprint of the text')} SHA-256 <code>${notice.bodyHash}</code></p>
    ${earlier(notice)}
    ${takes ? objectionForm(notice, refused) : html`<p>${both('公示期已满，不再受理异议。', 'The period is over; no more objections are taken.')}</p>`}`;
}
