import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { MeetingState } from './meeting.types';

/** A county's decision that names minutes. */
export interface DecisionByMeeting {
  readonly applicationId: string;
  readonly decision: 'recommend' | 'refuse' | 'return';
  /** Who records it. */
  readonly by: string;
  /** Accounts that stepped back from any part of the case. */
  readonly steppedBack: readonly string[];
}

/**
 * Holds a decision against the meeting that its minutes name, where that meeting was held here; minutes that nobody knows may exist
 * on paper. The meeting must have concluded the same on this case, and whoever stepped back from the case must have been recused.
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
  const took = (account: string): boolean => meeting.present.includes(account) && !item.recused.includes(account);
  const missing = steppedBack.filter(took);
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
  return item.recused.includes(by)
    ? refuse(
        403,
        'FOUR_EYES',
        text('您已就本案回避，须由他人办理。', 'You were recused from this case; somebody else must act.'),
      )
    : null;
}
