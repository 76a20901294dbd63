import type { Outcome } from '../kernel/decider';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { actingRefusal } from './agreement';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingDraft } from './meeting.context';
import type { MeetingEvent } from './meeting.events';
import type { MeetingItem } from './meeting.types';
import { isQuorate, leadOf, outcomeOf, outstandingOf } from './outcome';

type Of<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

function openItem(draft: MeetingDraft, id: string): MeetingItem | Refusal {
  const item = draft.state.items.find((one) => one.id === id);
  if (!item) return refuse(404, 'NOT_FOUND', text('没有此议题。', 'There is no such item.'));
  return item.result === null
    ? item
    : refuse(
        409,
        'ITEM_CLOSED',
        text('该议题已有结果，不再受理。', 'This item has its result and takes nothing more.'),
      );
}

/** Why an account takes no part in an item: no member, not there, or recused. */
function whyNoPart(draft: MeetingDraft, account: string, item: MeetingItem): Refusal | null {
  const { members, present } = draft.state;
  if (!members.some((member) => member.account === account && member.voting)) {
    return refuse(403, 'NOT_A_MEMBER', text('您不是有表决权的成员。', 'You are no member with a vote here.'));
  }
  if (!present.includes(account)) {
    return refuse(403, 'NOT_PRESENT', text('缺席成员的意见不计入。', 'A member who is absent is not counted.'));
  }
  return item.recused.includes(account)
    ? refuse(403, 'MEMBER_RECUSED', text('您已就该议题回避。', 'You were recused from this item.'))
    : null;
}

/** Somebody takes no part in an item; they say so themselves, or the chair has it written down. */
export function recuse(draft: MeetingDraft, command: Of<'recuse-member'>): Outcome<MeetingEvent> {
  const item = openItem(draft, command.itemId);
  if ('refused' in item) return item;
  const { actor } = draft.context;
  const account = command.account ?? actor.id;
  const known = draft.state.members.some((member) => member.account === account);
  if (!known || (account !== actor.id && ![draft.state.chair, draft.state.calledBy].includes(actor.id))) {
    return refuse(403, 'NOT_YOUR_TURN', text('此事项不由您办理。', 'This is not yours to do.'));
  }
  if (item.recused.includes(account)) return draft.outcome();
  const reason = command.reason.trim();
  // Whoever is recused loses the vote, and the veto: nobody takes it from another without saying why.
  if (!reason && account !== actor.id) return reasonRequired();
  const data = { itemId: item.id, account };
  draft.emit({ type: 'member-recused', data }, reason ? { reason } : undefined);
  return draft.outcome();
}

/** A member who is away, or came and left, is not waited for; the chair says why, and the minutes repeat it. */
export function excuse(draft: MeetingDraft, command: Of<'excuse-member'>): Outcome<MeetingEvent> {
  const item = openItem(draft, command.itemId);
  if ('refused' in item) return item;
  const { itemId, account } = command;
  const refusal = checkLead(draft, item) ?? checkVoted(item);
  if (refusal) return refusal;
  const reason = command.reason.trim();
  if (!reason) return reasonRequired();
  const { id: self } = draft.context.actor;
  const isThereItself = account === self && draft.state.present.includes(self);
  if (isThereItself || !outstandingOf(draft.state, item).includes(account)) {
    return refuse(
      409,
      'NO_VOTE_OUTSTANDING',
      text(
        '该成员无须准假：没有待其表决的事项。',
        'No vote of this member is waited for, so nothing is to be excused.',
      ),
      [{ path: 'account', code: 'NO_VOTE_OUTSTANDING', message: account }],
    );
  }
  draft.emit({ type: 'member-excused', data: { itemId, account, reason } });
  return draft.outcome();
}

export function castVote(draft: MeetingDraft, command: Of<'cast-vote'>): Outcome<MeetingEvent> {
  const item = openItem(draft, command.itemId);
  if ('refused' in item) return item;
  const account = draft.context.actor.id;
  const refusal = whyNoPart(draft, account, item);
  if (refusal) return refusal;
  const unvoted = checkVoted(item);
  if (unvoted) return unvoted;
  if (item.votes.some((vote) => vote.account === account)) {
    return refuse(409, 'ALREADY_VOTED', text('您已就该议题投票。', 'You have voted on this item.'));
  }
  const { itemId, choice } = command;
  if (choice === 'veto' && !draft.state.members.some((member) => member.account === account && member.veto)) {
    return refuse(403, 'NO_VETO', text('您没有否决权。', 'You hold no veto.'));
  }
  draft.emit({ type: 'vote-cast', data: { itemId, account, choice } });
  return draft.outcome();
}

function reasonRequired(): Refusal {
  return refuse(422, 'REASON_REQUIRED', text('请说明理由。', 'Give the reason.'));
}

function checkVoted({ mode }: MeetingItem): Refusal | null {
  if (mode === 'vote') return null;
  return refuse(409, 'NO_VOTE_HERE', text('该议题不表决，由会议形成结论。', 'This item is concluded, not voted on.'));
}

function checkLead(draft: MeetingDraft, item: MeetingItem): Refusal | null {
  if (draft.context.actor.id === leadOf(draft.state, item)) return null;
  return refuse(403, 'NOT_YOUR_TURN', text('须由主持人办理。', 'This is for who chairs the item.'));
}

/** The chair writes down what the meeting came to; no vote, and none of those who were recused. */
export function conclude(draft: MeetingDraft, command: Of<'conclude-item'>): Outcome<MeetingEvent> {
  const item = openItem(draft, command.itemId);
  if ('refused' in item) return item;
  const refusal = checkLead(draft, item);
  if (refusal) return refusal;
  if (item.mode !== 'conclusion') {
    return refuse(409, 'VOTE_REQUIRED', text('该议题须表决。', 'This item is voted on.'));
  }
  const { itemId, conclusion, reason } = command;
  const { subject } = item;
  const { actedForFirm = [] } = (subject.type === 'application' && draft.context.cases[subject.id]) || {};
  const acting = actingRefusal(draft.state, item, actedForFirm, 'itemId');
  if (acting) return acting;
  if (!reason.trim()) return reasonRequired();
  if (isQuorate(draft.state, item)) {
    draft.emit({ type: 'item-concluded', data: { itemId, conclusion, reason } });
    draft.emit({ type: 'item-closed', data: { itemId, result: 'concluded' } });
  } else draft.emit({ type: 'item-closed', data: { itemId, result: 'no-quorum' } });
  return draft.outcome();
}

/** No result is announced while somebody who is there may still vote, or a veto may still be said. */
function checkAllSpoke({ state }: MeetingDraft, item: MeetingItem): Refusal | null {
  const waiting = outstandingOf(state, item);
  if (waiting.length === 0) return null;
  return refuse(
    409,
    'VOTES_OUTSTANDING',
    text(
      `尚有成员未表决（${waiting.join('、')}）；确已离席或缺席的，由主持人说明事由准假后再宣布结果。`,
      `Votes are outstanding (${waiting.join(', ')}); the chair excuses whoever is away, with a reason, before the result is announced.`,
    ),
    waiting.map((account) => ({ path: 'itemId', code: 'VOTES_OUTSTANDING', message: account })),
  );
}

/** Ends the voting on an item, once everybody who is waited for has voted. */
export function countVotes(draft: MeetingDraft, { itemId }: Of<'count-votes'>): Outcome<MeetingEvent> {
  const item = openItem(draft, itemId);
  if ('refused' in item) return item;
  const refusal = checkLead(draft, item);
  if (refusal) return refusal;
  const unfinished = checkVoted(item) ?? checkAllSpoke(draft, item);
  if (unfinished) return unfinished;
  draft.emit({ type: 'item-closed', data: { itemId, result: outcomeOf(draft.state, item) } });
  return draft.outcome();
}
