import type { NoticeState } from '@app/domain';
import { EVIDENCE_FILES, EVIDENCE_MEBIBYTES } from '../notice/evidence-limits';
import { type Html, html } from './html';
import type { TypedObjection } from './objection-form';
import { both } from './page-frame';
import { dayWithWeekday } from './weekdays';

/** An objection that was not taken: why, and what had been typed. */
export interface RefusedObjection {
  readonly why: Html;
  readonly typed: TypedObjection;
}

/** The form of an objection; what had been typed in one that was not taken stands in it again. Files are chosen anew. */
export function objectionForm({ id, endsOn }: NoticeState, refused?: RefusedObjection): Html {
  const { name, contact, content, evidence } = refused?.typed ?? {};
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
      <input id="name" name="name" value="${name}" required maxlength="100" autocomplete="name" />
      <label for="contact">${both('联系方式（电话或邮箱）', 'Telephone or mail')}</label>
      <input id="contact" name="contact" value="${contact}" required maxlength="200" />
      <label for="content">${both('异议内容', 'What you object to')}</label>
      <textarea id="content" name="content" required maxlength="5000" rows="6">${content}</textarea>
      <label for="evidence">${both('证据说明', 'Evidence, in words')}</label>
      <textarea id="evidence" name="evidence" maxlength="5000" rows="4">${evidence}</textarea>
      <label for="files"
        >${both(
          `证据文件（最多 ${EVIDENCE_FILES} 个，每个不超过 ${EVIDENCE_MEBIBYTES} MB）`,
          `Files, at most ${EVIDENCE_FILES} of ${EVIDENCE_MEBIBYTES} MB each`,
        )}</label
      >
      <input id="files" name="files" type="file" multiple />
      ${refused && html`<p class="note">${both('所选文件不会保留，请重新选择。', 'Files are not kept: choose them again.')}</p>`}
      <div class="trap" aria-hidden="true">
        <label for="website">请留空 Leave empty</label
        ><input id="website" name="website" tabindex="-1" autocomplete="off" />
      </div>
      <button>${both('提交异议', 'Hand in')}</button>
    </form>
  </section>`;
}
