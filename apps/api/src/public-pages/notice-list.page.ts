import { type IsoDate, type NoticeState, text } from '@app/domain';
import type { RecordedNoticeOfLevelResponseDto } from '../notice/notice.response';
import { type Html, html } from './html';
import { type Words, statusOf } from './notice-words';
import { both } from './page-frame';
import { receiptForm } from './receipt.page';
import { dayWithWeekday } from './weekdays';

export interface BoardPage {
  readonly notices: readonly NoticeState[];
  readonly recorded: readonly RecordedNoticeOfLevelResponseDto[];
  readonly batch: string | undefined;
  readonly today: IsoDate;
  readonly words: Words;
}

function entry(notice: NoticeState, { today, words }: BoardPage): Html {
  const status = statusOf(notice, today);
  return html`<li>
    <a href="/notices/${notice.id}">${notice.enterpriseName}</a>（${notice.creditCode}）<br />
    ${words.tier(notice.tier)} · ${words.batch(notice).zh}<br />
    ${both('公示期', 'Period')} ${dayWithWeekday(notice.publishedOn)} — ${dayWithWeekday(notice.endsOn)}<br />
    <strong>${both(status.zh, status.en)}</strong>
  </li>`;
}

/** One public list for each batch; each firm of it is held, answered and closed on its own. */
function batches(page: BoardPage): Html[] {
  const names = [...new Set(page.notices.map(({ batch }) => batch))];
  return names.map((name) => {
    const ofBatch = page.notices.filter(({ batch }) => batch === name);
    const title = ofBatch[0] ? page.words.batch(ofBatch[0]) : text(name, name);
    return html`<section aria-label="${title.zh}">
      <h2><a href="/notices?batch=${encodeURIComponent(name)}">${both(title.zh, title.en)}</a></h2>
      <ul class="list">
        ${ofBatch.map((notice) => entry(notice, page))}
      </ul>
    </section>`;
  });
}

function recordedEntry(notice: RecordedNoticeOfLevelResponseDto, words: Words): Html {
  return html`<li>
    <strong>${notice.publisher}</strong
    >（${both(words.level(notice.level).zh, words.level(notice.level).en)}）${notice.documentNo ?? ''}<br />
    ${words.tier(notice.tier)} · ${words.batch(notice).zh}<br />
    ${notice.firms.map(({ enterpriseName, creditCode }) => html`${enterpriseName}（${creditCode}）<br />`)}
    ${both('公示期', 'Period')} ${dayWithWeekday(notice.from)} — ${dayWithWeekday(notice.to)}<br />
    ${both(
      `异议请于 ${dayWithWeekday(notice.to)} 前向${notice.publisher}提出，本网站不受理。`,
      `Objections go to that body until ${notice.to}; none are taken here.`,
    )}<br />
    ${notice.objectTo && html`${both('提出方式', 'How to object')}：${notice.objectTo}<br />`}
    ${notice.link && html`<a rel="noopener noreferrer" href="${notice.link}">${both('原公示', 'The notice itself')}</a>`}
  </li>`;
}

/** Everything that is published, by batch, then what other bodies publish about our firms. */
export function noticeListPage(page: BoardPage): Html {
  return html`${page.notices.length === 0 && html`<p>${both('目前没有公示。', 'There are no notices now.')}</p>`}
    ${batches(page)}
    ${
      page.recorded.length > 0 &&
      html`<section aria-labelledby="others">
        <h2 id="others">${both('其他单位的公示（仅登记）', 'Notices of other bodies, as recorded')}</h2>
        <ul class="list">
          ${page.recorded.map((notice) => recordedEntry(notice, page.words))}
        </ul>
      </section>`
    }
    <section aria-labelledby="receipt">
      <h2 id="receipt">${both('查询异议处理结果', 'What became of an objection')}</h2>
      ${receiptForm()}
    </section>`;
}
