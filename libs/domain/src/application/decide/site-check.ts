import type { Outcome } from '../../kernel/decider';
import { type PersonRef, ofPerson } from '../../kernel/person';
import { type Refusal, refuse } from '../../kernel/refusal';
import { type Bilingual, text } from '../../kernel/text';
import { toEpochMs, toInstant } from '../../kernel/time';
import { checkTurn } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { assigneeOf } from './open-review';
import { findOpenRound } from './find-seat';
import type { SitePhoto } from '../review.types';
import { completeStep } from './steps';
import { templateOf } from './turns';

type SiteCheckCommand = Extract<ApplicationCommand, { type: 'record-site-check' }>;

const BARRED = {
  destroyed: 'DOCUMENT_UNKNOWN',
  infected: 'DOCUMENT_INFECTED',
  scanning: 'DOCUMENT_NOT_SCANNED',
  unscanned: 'DOCUMENT_NOT_SCANNED',
} as const;

type Photo = NonNullable<SiteCheckCommand['photos']>[number];

/** A picture is an image that may be used, taken before it is told. */
function refusePhoto({ context }: ApplicationDraft, { documentId, takenAt }: Photo, index: number): Refusal | null {
  const no = (field: string, code: string, message: Bilingual, status: 409 | 422 = 422): Refusal =>
    refuse(status, code, message, [{ path: `photos[${index}].${field}`, code, message }]);
  const { mediaType, barred } = context.uploads[documentId] ?? {};
  if (barred) return no('documentId', BARRED[barred], text('此文件不能使用。', 'This file cannot be used.'), 409);
  if (mediaType !== undefined && !mediaType.startsWith('image/'))
    return no('documentId', 'NOT_AN_IMAGE', text('此文件不是图片。', 'This file is not a picture.'));
  if (takenAt !== undefined && toEpochMs(takenAt) > toEpochMs(context.at))
    return no('takenAt', 'DATE_IN_FUTURE', text('拍摄时间不能晚于现在。', 'The picture would be taken in the future.'));
  return null;
}

/** Pictures are uploads of the firm's dossier; the checklist is the pack's. */
function checkEvidence(draft: ApplicationDraft, { photos = [], checklist = [] }: SiteCheckCommand): Refusal | null {
  const { uploads } = draft.context;
  const strange = photos.findIndex(({ documentId }) => uploads[documentId]?.creditCode !== draft.state.creditCode);
  if (strange >= 0) {
    const message = text('没有此照片，请先上传。', 'There is no such picture; upload it first.');
    const path = `photos[${strange}].documentId`;
    return refuse(422, 'DOCUMENT_UNKNOWN', message, [{ path, code: 'DOCUMENT_UNKNOWN', message }]);
  }
  const bad = photos.map((photo, i) => refusePhoto(draft, photo, i)).find((refusal) => refusal !== null);
  if (bad) return bad;
  const known = (templateOf(draft, 'site-check').checklist ?? []).map(({ id }) => id);
  const odd = checklist.findIndex(({ itemId }, i) => {
    const again = checklist.findIndex((other) => other.itemId === itemId) < i;
    return again || !known.includes(itemId);
  });
  if (odd < 0) return null;
  const message = text('核查清单中没有此项，或重复填写。', 'The checklist has no such item, or it is named twice.');
  return refuse(422, 'CHECKLIST_ITEM_UNKNOWN', message, [
    { path: `checklist[${odd}].itemId`, code: 'CHECKLIST_ITEM_UNKNOWN', message },
  ]);
}

function photosOf({ context }: ApplicationDraft, { photos = [] }: SiteCheckCommand): SitePhoto[] {
  return photos.map(({ documentId, takenAt }) => ({
    documentId,
    sha256: context.uploads[documentId]?.sha256 ?? '',
    takenAt: takenAt === undefined ? null : toInstant(toEpochMs(takenAt)),
    uploadedAt: context.uploads[documentId]?.uploadedAt ?? null,
  }));
}

/** Two people looked on the spot; what they found stays with the case and is listed to the deciding leader. */
export function decideSiteCheck(draft: ApplicationDraft, command: SiteCheckCommand): Outcome<ApplicationEvent> {
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const seat = round.seats[0];
  if (round.kind !== 'site-check' || !seat) {
    return refuse(409, 'NOT_A_SITE_CHECK', text('本轮不是现场核查。', 'This round is not a site check.'));
  }
  const refusal = checkTurn(assigneeOf(draft, seat), draft.context.actor);
  if (refusal) return refusal;
  const visitors = new Set(command.people.map((name) => name.trim()).filter((name) => name !== ''));
  if (visitors.size < 2) {
    return refuse(422, 'TWO_PEOPLE_REQUIRED', text('现场核查须两人以上。', 'A site check takes two people.'), [
      {
        path: 'people',
        code: 'TWO_PEOPLE_REQUIRED',
        message: text('现场核查须两人以上。', 'A site check takes two people.'),
      },
    ]);
  }
  if (command.checkedOn > draft.context.today) {
    return refuse(422, 'DATE_IN_FUTURE', text('核查日期不能晚于今天。', 'The date of the check lies in the future.'), [
      { path: 'checkedOn', code: 'DATE_IN_FUTURE', message: command.checkedOn },
    ]);
  }
  const evidence = checkEvidence(draft, command);
  if (evidence) return evidence;
  const { result, checkedOn, place, findings } = command;
  const { actor, at } = draft.context;
  const photos = photosOf(draft, command);
  const siteCheck = {
    ...(command.checklist ? { checklist: command.checklist } : {}),
    ...(photos.length > 0 ? { photos } : {}),
    result,
    checkedOn,
    place,
    people: visitors.size,
    findings,
    by: actor.id,
    at,
  };
  draft.emit({ type: 'site-checked', data: { reviewId: round.id, siteCheck } }, ...namesOf([...visitors]));
  for (const { documentId } of photos) draft.touch({ documentId, effect: 'link', creditCode: draft.state.creditCode });
  endTurns(draft, (turn) => turn.ref === round.id);
  draft.emit({ type: 'review-closed', data: { reviewId: round.id, result } });
  completeStep(draft, 'site-check', result);
  return draft.outcome();
}

/** Each name by itself: who is erased does not take the other one along. */
function namesOf(names: readonly string[]): [Record<string, string>, Record<string, PersonRef>] {
  const fields = names.map((name, index): [string, string] => [`person${index + 1}`, name]);
  return [Object.fromEntries(fields), Object.fromEntries(fields.map(([field, name]) => [field, ofPerson(name)]))];
}
