import { Card } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Due } from '../../parts/due';
import { useWords } from '../../parts/language';
import { Light } from '../../parts/light';
import { placeOfTask } from '../../parts/place-of-task';

/** One thing to do: what, for which firm, by when. */
export function TaskCard({ task }: { readonly task: Schemas['TaskResponseDto'] }) {
  const words = useWords();
  return (
    <li data-row tabIndex={-1}>
      <Card size="small" className="task-card">
        <div className="task-what">
          <Link to={placeOfTask(task)} className="task-title">
            {words(task.titles)}
          </Link>
          <Link to={`/enterprises/${task.enterprise.creditCode}`}>{task.enterprise.name}</Link>
        </div>
        <div className="task-when">
          <Light light={task.dueOn ? task.light : null} />
          <Due on={task.dueOn} left={task.workingDaysLeft} />
        </div>
      </Card>
    </li>
  );
}
