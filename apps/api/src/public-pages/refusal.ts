import type { DomainError } from '@app/domain';
import { type Html, html } from './html';
import { both } from './page-frame';

/** Why something was not taken, in words, with what to quote when asking for help. */
export function refusal({ code, detail, errors = [] }: DomainError, requestId: string): Html {
  return html`<div role="alert">
    <p>${both(detail.zh, detail.en)}</p>
    ${errors.map(({ path, message }) => html`<p>${path}：${typeof message === 'string' ? message : `${(message as { zh: string }).zh}`}</p>`)}
    <p><code>${code}</code> · <code>${requestId}</code></p>
  </div>`;
}
