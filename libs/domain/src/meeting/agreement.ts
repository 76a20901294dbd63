import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { MeetingItem, MeetingState } from './meeting.types';

/** A county's decision that names minutes. */
export interface DecisionByMeeting {
  readonly applicationId: string;
  readonly decision: 'recommend' | 'refuse' | 'return';
  /** Who records it. */
  readonly by: string;
  /** Accounts that stepped back from any part of the case. */
  readonly steppedBack: readonly string[];
  /** Accounts that acted for the firm in the case. */
  readonly actedForFirm: readonly string[];
}

/** Whether somebody was there when an item was dealt with, and was not recused from it. */
function tookPart({ present }: MeetingState, { recused }: MeetingItem, account: string): boolean {
  return present.includes(account) && !recused.includes(account);
}

/** Who acted for the firm neither leads the item on its case nor sits in on it. */
export function actingRefusal(
  meeting: MeetingState,
  item: MeetingItem,
  actedForFirm: readonly string[],
  path: 'itemId' | 'minutesNo',
): Refusal | null {
  const acting = actedForFirm.filter((account) => tookPart(meeting, item, account));
  if (acting.length === 0) return null;
  const who = acting.join('、');
  return refuse(
    403,
    'FOUR_EYES',
    text(
      `代企业办理过本案的人员（${who}）不得主持或参加对本案的讨论，须先回避。`,
      `Who acted for the firm in this case (${who}) neither chairs nor sits in on it in a meeting, and is recused first.`,
    ),
    acting.map((account) => ({ path, code: 'FOUR_EYES', message: account })),
  );
}

/**
 * Holds a decision against the meeting that its minutes name, where that meeting was held here; minutes that nobody knows may exist
 * on paper. The meeting must have concluded the same on this case, and whoever stepped back from the case or acted for the firm in it
 * must have been recused.
 *
 * @returns 422 `MEETING_DECIDED_OTHERWISE`, 422 `MEETING_RECUSAL_MISSING`, 403 `FOUR_EYES`; null where all agrees
 */
export function disagreement(meeting: MeetingState | null, decision: DecisionByMeeting): Refusal | null {
  if (!meeting) return null;
  const { applicationId, steppedBack, by } = decision;
  const item = meeting.items.find(({ subject }) => subject.type === 'application' && subject.id === applicationId);
  const no = meeting.minutesNo ?? '';
  if (item?.conclusion?.conclusion !== decision.decision) {
    return refuse(
      422,
      'MEETING_DECIDED_OTHERWISE',
      item
        ? text(`纪要 ${no} 的结论与本决定不一致。`, `Minutes ${no} came to another conclusion on this case.`)
        : text(`纪要 ${no} 未涉及本申报。`, `Minutes ${no} do not deal with this case.`),
      [{ path: 'minutesNo', code: 'MEETING_DECIDED_OTHERWISE', message: no }],
    );
  }
  const missing = steppedBack.filter((account) => tookPart(meeting, item, account));
  if (missing.length > 0) {
    return refuse(
      422,
      'MEETING_RECUSAL_MISSING',
      text(
        '已回避本案的人员参加了会议讨论。',
        'Somebody who stepped back from this case took part in the meeting on it.',
      ),
      missing.map((account) => ({ path: 'minutesNo', code: 'MEETING_RECUSAL_MISSING', message: account })),
    );
  }
  const acting = actingRefusal(meeting, item, decision.actedForFirm, 'minutesNo');
  if (acting) return acting;
  return item.recused.includes(by)
    ? refuse(
        403,
        'FOUR_EYES',
        text('您已就本案回避，须由他人办理。', 'You were recused from this case; somebody else must act.'),
      )
    : null;
}
