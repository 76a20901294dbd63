import type { Task, TaskAction } from '../kernel/task';
import { text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import { tasksOfPauses } from '../turn/pause-task';
import { consequencesOf, openTurns } from '../turn/turn';
import type { Turn } from '../turn/turn.types';
import { isClosed } from './cultivation.table';
import type { CultivationState } from './cultivation.types';

function post(state: CultivationState, path: string): TaskAction {
  const href = `/api/v1/cultivations/${state.creditCode}/${path}`;
  return { name: href.slice(href.lastIndexOf('/') + 1), method: 'POST', href };
}

function actionsOf(state: CultivationState, turn: Turn): TaskAction[] {
  if (turn.task === 'confirm-willingness') return [post(state, 'willingness')];
  if (turn.task === 'approve-plan') return [post(state, 'plan/approve'), post(state, 'plan/return')];
  const id = turn.key.replace(/^checkpoint:/, '');
  const meet = post(state, `checkpoints/${id}/meet`);
  return turn.key.startsWith('outcome.') ? [meet, post(state, 'replan')] : [meet];
}

function titleOf(state: CultivationState, turn: Turn): Task['title'] {
  if (turn.task === 'confirm-willingness') {
    return text('确认培育意愿并接受企业自身措施', "Agree to the cultivation and take on the firm's own measures");
  }
  if (turn.task === 'approve-plan') return text('审批“一企一策”培育方案', 'Approve the one-enterprise-one-policy plan');
  if (turn.key.startsWith('outcome.')) {
    return text(
      '申报未成功：结转办结或重新制定方案',
      'The application did not succeed: close as carried over, or plan again',
    );
  }
  const checkpoint = state.checkpoints.find((candidate) => turn.key === `checkpoint:${candidate.id}`);
  return checkpoint?.title ?? text('完成培育节点', 'Meet a checkpoint of the plan');
}

/** What waits for a person in this cultivation; a paused one hides its tasks. */
export function cultivationTasks(state: CultivationState): Task[] {
  if (isClosed(state) || state.paused) return [];
  const subject = { type: 'cultivation', id: state.id };
  const ofTurns = openTurns(state.turns).map((turn) => ({
    kind: turn.task,
    slot: turn.key,
    title: titleOf(state, turn),
    subject,
    assignee: turn.assignee,
    openedOn: dateOf(turn.openedAt),
    dueOn: turn.clock.dueOn,
    actions: actionsOf(state, turn),
    ...consequencesOf(turn),
  }));
  return [...ofTurns, ...tasksOfPauses(`cultivations/${state.creditCode}`, subject, state.turns)];
}
