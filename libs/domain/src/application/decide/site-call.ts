import { text } from '../../kernel/text';
import type { ApplicationDraft } from '../application.context';
import type { SiteCheckCall } from '../site-check.types';
import { templateOf } from './turns';

function callOf({ context, state }: ApplicationDraft, ordered: boolean): SiteCheckCall {
  const triggers = context.siteTriggers ?? [];
  const { siteDraw } = state.terms;
  const draw = siteDraw && context.siteDrawn !== undefined ? { ...siteDraw, drawn: context.siteDrawn } : null;
  // Where nobody looked, somebody goes: a check too many does no harm.
  const called = ordered || context.siteTriggers === undefined || triggers.length > 0 || draw?.drawn === true;
  return { called, ordered, triggers, draw };
}

/**
 * Whether the county looks on the spot: always where the pack names no triggers; otherwise where one holds, the lot falls on the
 * case, or the leader sends it there. What was found is on record either way.
 *
 * @returns the reason for which the step is skipped; null where it is entered
 */
export function whyNoSiteCheck(draft: ApplicationDraft, ordered: boolean) {
  if (!templateOf(draft, 'site-check').triggers) return null;
  const call = callOf(draft, ordered);
  draft.emit({ type: 'site-check-called', data: call });
  return call.called
    ? null
    : text(
        `未触发现场核查条件${call.draw ? `，随机抽查（${call.draw.sharePercent}%）未抽中` : ''}。`,
        `No trigger of a site check holds${call.draw ? `, and the lot (${call.draw.sharePercent} %) did not fall on it` : ''}.`,
      );
}
