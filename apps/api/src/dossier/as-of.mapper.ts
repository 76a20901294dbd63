import { type EnterpriseState, type IsoDate, isValidOn, tierOn } from '@app/domain';
import type { AsItWas } from '@app/record';
import type { AsOfResponseDto, PastThingResponseDto } from './timeline.response';

/** What stood on a day, from the things as they were. */
export function toAsOfResponse(
  things: readonly AsItWas[],
  day: IsoDate,
): Pick<AsOfResponseDto, 'name' | 'tier' | 'titles' | 'things'> {
  const firm = things.find(({ aggregate }) => aggregate.type === 'enterprise')?.state as EnterpriseState | undefined;
  const titles = (firm?.titles ?? []).filter((title) => title.status === 'valid' && isValidOn(title, day));
  return {
    name: firm?.name ?? null,
    tier: firm ? tierOn(titles, day) : null,
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
