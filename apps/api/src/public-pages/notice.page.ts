import type { IsoDate, NoticeState, WorkCalendar } from '@app/domain';
import { EVIDENCE_FILES, EVIDENCE_MEBIBYTES } from '../notice/evidence-limits';
import { type Html, html } from './html';
import { type Words, statusOf } from './notice-words';
import { both } from './page-frame';
import { dayWithWeekday, workingDaysLeft } from './weekdays';

export interface NoticePage {
  readonly notice: NoticeState;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly words: Words;
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

function form({ id, endsOn }: NoticeState): Html {
  return html`<section aria-labelledby="object">
    <h2 id="object">${both('提出异议', 'Object')}</h2>
    <p>
      ${both(
        `请于 ${dayWithWeekday(endsOn)} 24:00 前以真实姓名、联系方式和证据提出。姓名和联系方式只有承办人和审计人员可见。` +
          '没有证据的作为线索核查，不影响公示进行。',
        `Until the end of ${endsOn}, with your real name, a contact and evidence. Your name and contact are seen by the handler and ` +
          'the auditor only. Without evidence it is looked into as a lead and holds nothing up.',
      )}
    </p>
    <form method="post" action="/notices/${id}/objections" enctype="multipart/form-data">
      <label for="name">${both('姓名（真实姓名）', 'Real name')}</label>
      <input id="name" name="name" required maxlength="100" autocomplete="name" />
      <label for="contact">${both('联系方式（电话或邮箱）', 'Telephone or mail')}</label>
      <input id="contact" name="contact" required maxlength="200" />
      <label for="content">${both('异议内容', 'What you object to')}</label>
      <textarea id="content" name="content" required maxlength="5000" rows="6"></textarea>
      <label for="evidence">${both('证据说明', 'Evidence, in words')}</label>
      <textarea id="evidence" name="evidence" maxlength="5000" rows="4"></textarea>
      <label for="files"
        >${both(
          `证据文件（最多 ${EVIDENCE_FILES} 个，每个不超过 ${EVIDENCE_MEBIBYTES} MB）`,
          `Files, at most ${EVIDENCE_FILES} of ${EVIDENCE_MEBIBYTES} MB each`,
        )}</label
      >
      <input id="files" name="files" type="file" multiple />
      <div class="trap" aria-hidden="true">
        <label for="website">请留空 Leave empty</label
        ><input id="website" name="website" tabindex="-1" autocomplete="off" />
      </div>
      <button>${both('提交异议', 'Hand in')}</button>
    </form>
  </section>`;
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
  const { notice, today, words } = view;
  const status = statusOf(notice, today);
  const batch = words.batch(notice);
  const takes = notice.status === 'open' && (today <= notice.endsOn || notice.waitsFor !== undefined);
  return html`<dl>
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
    ${takes ? form(notice) : html`<p>${both('公示期已满，不再受理异议。', 'The period is over; no more objections are taken.')}</p>`}`;
}
