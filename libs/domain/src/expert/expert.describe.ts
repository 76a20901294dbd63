import type { Decider, Description } from '../kernel/decider';
import type { ExpertCommand } from './expert.commands';
import { decideExpert } from './expert.decide';
import type { ExpertEvent } from './expert.events';
import { evolveExpert } from './expert.evolve';
import type { ExpertState } from './expert.types';

/** Everything that storage needs to know of a register entry. It belongs to no firm and waits for nobody. */
function describeExpert(state: ExpertState): Description {
  return {
    creditCode: '',
    enterpriseName: '',
    regionCode: state.regionCode,
    status: state.status,
    closed: false,
    awaits: { who: 'nobody', since: state.since },
    nextDueAt: null,
    tasks: [],
    openThing: null,
    // One entry for an account: nobody is drawn twice under two numbers.
    uniqueKey: `account:${state.account}`,
    counted: { region: state.regionCode, status: state.status },
  };
}

export const expertDecider: Decider<ExpertState, ExpertCommand, ExpertEvent> = {
  type: 'expert',
  decide: decideExpert,
  evolve: evolveExpert,
  describe: describeExpert,
};
