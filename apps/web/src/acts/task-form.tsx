import type { QueryKey } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { ActForm } from './act-form';
import { Declared } from './declared';
import { CheckItems } from './items/check-items';
import { SubmitItems } from './items/submit-items';
import { MoreActs } from './more-acts';
import { ScoreForm } from './score-form';
import { SiteCheckForm } from './site-check/site-check-form';

interface Props {
  readonly task: Schemas['TaskResponseDto'];
  readonly touches: readonly QueryKey[];
}

function MainForm({ task, touches }: Props) {
  const { t } = useTranslation();
  const [act] = task.actions;
  if (!act) return null;
  if (act.name === 'submissions')
    return <SubmitItems act={act} creditCode={task.enterprise.creditCode} touches={touches} />;
  if (act.name === 'scores') return <ScoreForm act={act} criteria={task.expects?.scoresheet ?? []} touches={touches} />;
  if (act.name === 'site-check')
    return <SiteCheckForm act={act} creditCode={task.enterprise.creditCode} touches={touches} />;
  if (act.name === 'checks') return <CheckItems act={act} touches={touches} />;
  return (
    <>
      {act.name === 'consequence' && <Finding title={t('form.lateFinding')} reason={task.expects?.reason} />}
      {act.name === 'lost-paper' && task.expects?.reason && (
        <Finding title={t('form.lostPaper')} reason={task.expects.reason} />
      )}
      <ActForm act={act} expects={task.expects} touches={touches} />
    </>
  );
}

/** What the handler found, for who says what follows from it: of an objection, that alone is for them. */
function Finding({ title, reason }: { readonly title: string; readonly reason: string | undefined }) {
  return <Alert type="warning" showIcon title={title} description={reason} />;
}

/** The form of what a task asks for, after the declaration where there must be one, and what else may be answered to it. */
export function TaskForm({ task, touches }: Props) {
  const [main, ...others] = task.actions;
  const declaration = task.actions.find(({ name }) => name === 'declarations');
  const instead = others.filter((act) => act !== declaration);
  if (main && main === declaration) return <ActForm act={main} touches={[...touches, ['review']]} />;
  return (
    <Declared act={declaration} touches={touches}>
      <MainForm task={task} touches={touches} />
      {instead.length > 0 && (
        <div className="instead">
          <MoreActs acts={instead} touches={touches} isPlain />
        </div>
      )}
    </Declared>
  );
}
