import { type EnterpriseState, type IsoDate, countingTitles, isValidOn, tierOfFirm } from '@app/domain';
import type { AsItWas } from '@app/record';
import type { AsOfResponseDto, PastThingResponseDto } from './timeline.response';

/** What stood on a day, from the things as they were. */
export function toAsOfResponse(
  things: readonly AsItWas[],
  day: IsoDate,
): Pick<AsOfResponseDto, 'name' | 'tier' | 'titles' | 'things'> {
  const firm = things.find(({ aggregate }) => aggregate.type === 'enterprise')?.state as EnterpriseState | undefined;
  // One under re-review counts past its term, until the upper result.
  const titles = (firm ? countingTitles(firm) : []).filter(
    (title) => isValidOn(title, day) || (title.status === 'under-re-review' && title.validFrom <= day),
  );
  return {
    name: firm?.name ?? null,
    tier: firm ? tierOfFirm(firm, day) : null,
    titles: titles.map(({ code, validFrom, validTo }) => ({ code, validFrom, validTo })),
    things: things.map(toThing),
  };
}

function toThing({ aggregate, revision, headHash, at, state, description }: AsItWas): PastThingResponseDto {
  const { status, closed, tasks } = description;
  return {
    ...{ aggregate, revision, headHash, at, status, closed },
    tasks: tasks.map(({ kind, title, assignee, dueOn }) => ({
      ...{ kind, title, role: assignee.role, dueOn },
      ...(assignee.department ? { department: assignee.department } : {}),
    })),
    state: state as object,
  };
}
