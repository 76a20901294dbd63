import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { PartyName } from '../../parts/party-name';
import './gantt.css';
import './page-texts';
import './plan-texts';

type Checkpoint = Schemas['CheckpointResponseDto'];

interface Props {
  readonly checkpoints: readonly Checkpoint[];
  /** Last day of the plan. */
  readonly until: string;
  readonly today: string;
}

const DAY_MS = 86_400_000;
const dayOf = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS);

function standingOf({ status, dueOn }: Checkpoint, today: string): 'met' | 'late' | 'open' | 'dropped' {
  if (status === 'met' || status === 'dropped') return status;
  return dueOn < today ? 'late' : 'open';
}

/**
 * The plan over time: each checkpoint from today, or from the day it was due, to its due day; today and the target day are lines
 * through all of them. Every bar says in words what it shows.
 */
export function Gantt({ checkpoints, until, today }: Props) {
  const { t } = useTranslation(['texts', 'firmPage', 'plan']);
  const words = useWords();
  const days = [today, until, ...checkpoints.flatMap(({ dueOn, metOn }) => [dueOn, metOn ?? dueOn])].map(dayOf);
  const first = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - first);
  const place = (date: string): number => ((dayOf(date) - first) / span) * 100;
  const now = place(today);
  return (
    <section aria-label={t('firmPage:gantt')} className="gantt">
      <ol>
        {[...checkpoints]
          .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
          .map((checkpoint) => {
            const standing = standingOf(checkpoint, today);
            const due = place(checkpoint.dueOn);
            const [from, to] = due < now ? [due, now] : [now, due];
            return (
              <li key={checkpoint.id} data-row tabIndex={-1}>
                <div className="gantt-what">
                  <strong>{words(checkpoint.title)}</strong>
                  <small>
                    <PartyName role={checkpoint.ownerRole} department={checkpoint.ownerDepartment} /> ·{' '}
                    <Day on={checkpoint.metOn ?? checkpoint.dueOn} /> · {t(`firmPage:${standing}`)}
                  </small>
                </div>
                <div className="gantt-track" aria-hidden>
                  <span
                    className={`gantt-bar ${standing}`}
                    style={{ insetInlineStart: `${from}%`, inlineSize: `${Math.max(to - from, 0.8)}%` }}
                  />
                  <span className="gantt-point" style={{ insetInlineStart: `${due}%` }} />
                  <span className="gantt-now" style={{ insetInlineStart: `${now}%` }} />
                </div>
              </li>
            );
          })}
      </ol>
      <p className="gantt-scale">
        <span>
          {t('firmPage:today')} <Day on={today} />
        </span>
        <span>
          {t('plan:targetDate')} <Day on={until} />
        </span>
      </p>
    </section>
  );
}
