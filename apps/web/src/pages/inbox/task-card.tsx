import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Due } from '../../parts/due';
import { FirmLink } from '../../parts/firm-link';
import { useWords } from '../../parts/language';
import { Light } from '../../parts/light';
import { PartyName } from '../../parts/party-name';
import { placeOfTask } from '../../parts/place-of-task';
import './texts';

interface Props {
  readonly task: Schemas['TaskResponseDto'];
  /** Where it waits for somebody else than the reader. */
  readonly showsAssignee?: boolean;
  /** Stands before it. */
  readonly extra?: ReactNode;
}

/** One thing to do: what, for which firm, by when. */
export function TaskCard({ task, showsAssignee = false, extra }: Props) {
  const { t } = useTranslation(['texts', 'inbox']);
  const words = useWords();
  const { role, department } = task.assignee;
  return (
    <li data-row tabIndex={-1}>
      <Card size="small" className="task-card">
        <div className="task-head">
          {extra}
          <div className="task-what">
            <Link to={placeOfTask(task)} className="task-title">
              {words(task.titles)}
            </Link>
            <FirmLink of={task.enterprise} />
            {showsAssignee && (
              <small>
                {t('inbox:waitsFor')} <PartyName role={role} department={department} />
              </small>
            )}
          </div>
        </div>
        <div className="task-when">
          <Light light={task.dueOn ? task.light : null} />
          <Due on={task.dueOn} left={task.workingDaysLeft} />
        </div>
      </Card>
    </li>
  );
}
