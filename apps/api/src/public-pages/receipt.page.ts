import type { ReceiptStatusResponseDto } from '../notice/objection.response';
import { type Html, html } from './html';
import { both } from './page-frame';
import { dayWithWeekday } from './weekdays';

/** What an objector gets. */
export function receivedPage({ receiptNo, code }: { receiptNo: string; code: string }, noticeId: string): Html {
  return html`<p>
      ${both('异议已受理，请保存回执编号和查询码：', 'Received. Keep the number of your receipt and its code:')}
    </p>
    <p>
      <strong><code id="receipt-no">${receiptNo}</code></strong>
      ${both('查询码', 'Code')} <strong><code id="receipt-code">${code}</code></strong>
    </p>
    <p>
      <a href="/objections/receipt?no=${encodeURIComponent(receiptNo)}"
        >${both('查询处理结果', 'See what becomes of it')}</a
      >
    </p>
    <p><a href="/notices/${noticeId}">${both('返回公示', 'Back to the notice')}</a></p>`;
}

/** Asks for receipt and code; no account. */
export function receiptForm(receiptNo = ''): Html {
  return html`<form method="get" action="/objections/receipt">
    <label for="no">${both('回执编号', 'Receipt number')}</label>
    <input id="no" name="no" value="${receiptNo}" required maxlength="40" autocomplete="off" />
    <label for="code">${both('查询码', 'Code')}</label>
    <input id="code" name="code" maxlength="40" autocomplete="off" />
    <button>${both('查询', 'Look up')}</button>
  </form>`;
}

/** Where an objection stands; nothing of what was said, and nobody by name. */
export function receiptPage(receipt: ReceiptStatusResponseDto): Html {
  const { finding, reason, answeredOn, answerDueOn } = receipt;
  return html`<dl>
    <dt>${both('回执编号', 'Receipt')}</dt>
    <dd><code>${receipt.receiptNo}</code></dd>
    <dt>${both('公示企业', 'Firm of the notice')}</dt>
    <dd><a href="/notices/${receipt.noticeId}">${receipt.enterpriseName}</a></dd>
    <dt>${both('收到日期', 'Received on')}</dt>
    <dd>${dayWithWeekday(receipt.receivedOn)}</dd>
    ${
      finding
        ? html`<dt>${both('核查结论', 'Finding')}</dt>
            <dd>
              <strong>${finding === 'upheld' ? both('异议成立', 'Upheld') : both('异议不成立', 'Dismissed')}</strong>
            </dd>
            <dt>${both('理由', 'Reason')}</dt>
            <dd>${reason ?? ''}</dd>
            <dt>${both('答复日期', 'Answered on')}</dt>
            <dd>${answeredOn ? dayWithWeekday(answeredOn) : ''}</dd>`
        : html`<dt>${both('状态', 'Status')}</dt>
            <dd>${both('正在核查', 'Being looked into')}</dd>
            ${
              answerDueOn &&
              html`<dt>${both('答复期限', 'Answered by')}</dt>
                <dd>${dayWithWeekday(answerDueOn)}</dd>`
            }`
    }
  </dl>`;
}
