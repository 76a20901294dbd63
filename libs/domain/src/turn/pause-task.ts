import type { Task } from '../kernel/task';
import { text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import type { Turn } from './turn.types';

/**
 * What is asked about clocks that stand still alone. Whoever answers waits for nothing meanwhile, so somebody has to see to it that
 * the reason still holds: the role by which the clock was stopped, until the day that was set then (`clock-rules.json`, `review`).
 * Where it holds on, the clock is run on and stopped again, with what has become of the reason in words.
 *
 * @param path of the thing under `/api/v1/`
 */
export function tasksOfPauses(path: string, subject: Task['subject'], turns: readonly Turn[]): Task[] {
  return turns.flatMap(({ key, closedAt, hold }) => {
    if (closedAt || !hold) return [];
    const href = `/api/v1/${path}/clocks/${encodeURIComponent(key)}/resume`;
    return [
      {
        kind: 'review-pause' as const,
        slot: `${key}.pause`,
        title: text('核对时限中止事由是否仍存在', 'See whether the reason for which a clock stands still holds on'),
        subject,
        assignee: { role: hold.role ?? 'section-chief' },
        openedOn: dateOf(hold.at),
        dueOn: hold.reviewOn ?? null,
        actions: [{ name: 'resume', method: 'POST' as const, href }],
        expects: { reason: hold.note },
      },
    ];
  });
}
