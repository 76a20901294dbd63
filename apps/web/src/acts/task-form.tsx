import type { QueryKey } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { ActForm } from './act-form';
import { CheckItems } from './items/check-items';
import { SubmitItems } from './items/submit-items';
import { SiteCheckForm } from './site-check/site-check-form';
import { ScoreForm } from './score-form';

interface Props {
  readonly task: Schemas['TaskResponseDto'];
  readonly touches: readonly QueryKey[];
}

/** The form of what a task asks for. */
export function TaskForm({ task, touches }: Props) {
  const [act] = task.actions;
  if (!act) return null;
  if (act.name === 'submissions')
    return <SubmitItems act={act} creditCode={task.enterprise.creditCode} touches={touches} />;
  if (act.name === 'scores') return <ScoreForm act={act} criteria={task.expects?.scoresheet ?? []} touches={touches} />;
  if (act.name === 'site-check')
    return <SiteCheckForm act={act} creditCode={task.enterprise.creditCode} touches={touches} />;
  if (act.name === 'checks') return <CheckItems act={act} touches={touches} />;
  return <ActForm act={act} expects={task.expects} touches={touches} />;
}
