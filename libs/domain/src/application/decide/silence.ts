import type { Department } from '../../kernel/actor';
import { type IsoDate, dateOf } from '../../kernel/time';
import { endTurns } from '../../turn/turn.decide';
import type { LadderTemplate, Turn } from '../../turn/turn.types';
import type { ApplicationDraft } from '../application.context';
import type { StepTemplate } from '../application.types';
import type { ReviewRound, Seat, Silence } from '../review.types';
import { silenceOf } from '../settlement';

/** Safety, environment, permits and tax: no document makes silence of these agreement. */
export const NEVER_DEEMED: readonly Department[] = ['emergency', 'environment', 'market', 'tax'];

type Deemed = NonNullable<StepTemplate['deemedAgreement']>[number];

function deemedIn({ deemedAgreement }: StepTemplate, department: Department | null): Deemed | undefined {
  if (!department || NEVER_DEEMED.includes(department)) return undefined;
  return deemedAgreement?.find((one) => one.department === department);
}

/** What the template makes of a department's silence; undefined: it escalates. Whatever a pack says, never for `NEVER_DEEMED`. */
export function silenceFor(template: StepTemplate, department: Department | null): Silence | undefined {
  const deemed = deemedIn(template, department);
  return deemed && { means: 'deemed-agreed', document: deemed.document, clause: deemed.clause };
}

/**
 * Whether a department's last word in these rounds, late or replaced words included, is an objection that it did not take back.
 *
 * @param rounds in the order in which they were held
 */
export function hasObjected(rounds: readonly ReviewRound[], id: string): boolean {
  const words = rounds.flatMap(({ superseded, seats }) => {
    const seat = seats.find((one) => one.id === id);
    const given = [seat?.opinion, ...(seat?.late ?? [])].flatMap((opinion) => opinion ?? []);
    return [...superseded.filter((one) => one.seat === id), ...given];
  });
  const last = words.findLast(({ verdict, deemed }) => verdict !== 'recuse' && !deemed);
  return last?.verdict === 'object' && !last.resolution;
}

/** The ladder of a seat: where silence is agreement, waiting has an end. */
export function ladderOf(template: StepTemplate, seat: Seat): LadderTemplate {
  const deemed = silenceOf(seat).means === 'deemed-agreed' ? deemedIn(template, seat.department) : undefined;
  return deemed ? { ...template.ladder, lapseAfter: Math.max(1, deemed.afterWorkingDays) } : template.ladder;
}

/** Whether the day has come on which the seat's silence is agreement, whether or not a timer has fired. */
export function isSilenceOver(turn: Turn, today: IsoDate): boolean {
  const end = turn.ladder.find(({ act }) => act === 'lapse');
  return turn.clock.runningSince !== null && end !== undefined && !end.waitsFor && end.on <= today;
}

/** Writes down that a published document makes the seat's silence agreement. False where none does. */
export function applySilence(draft: ApplicationDraft, round: ReviewRound, seat: Seat, turn: Turn): boolean {
  const silence = silenceOf(seat);
  if (silence.means === 'escalates' || seat.opinion) return false;
  const { document, clause } = silence;
  const { at, actor } = draft.context;
  endTurns(draft, (candidate) => candidate.key === turn.key);
  draft.emit({
    type: 'opinion-given',
    data: {
      reviewId: round.id,
      seat: seat.id,
      opinion: {
        verdict: 'agree',
        reason: `逾期未答复，按${document}${clause}视为同意（截至 ${dateOf(at)}）。`,
        by: actor.id,
        at,
        lateBy: 0,
        deemed: { document, clause },
      },
    },
  });
  return true;
}
