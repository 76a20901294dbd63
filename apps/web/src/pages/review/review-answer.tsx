import type { QueryKey } from '@tanstack/react-query';
import { Alert, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/act-form';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ScoreForm } from '../../acts/score-form';
import type { Schemas } from '../../api/client';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import './texts';

type Review = Schemas['ReviewResponseDto'];

const BESIDE: readonly string[] = ['scores', 'opinions', 'declarations', 'site-check'];

interface Props {
  readonly review: Review;
  readonly touches: readonly QueryKey[];
}

/** The declaration, alone: nothing of the firm is looked at before it. */
function Declaration({ review, touches }: Props) {
  const { t } = useTranslation(['texts', 'review']);
  const act = review.allowedActions.find(({ name }) => name === 'declarations');
  if (!act) return null;
  return (
    <Card title={<h2>{t('actName.declarations')}</h2>}>
      <ActForm act={act} touches={touches} />
    </Card>
  );
}

function OwnScores({ review: { ownScores, scoresheet } }: { readonly review: Review }) {
  const { t } = useTranslation(['texts', 'review']);
  const words = useWords();
  if (!ownScores) return null;
  const titles = new Map(scoresheet.map((one) => [one.id, words(one.titles)]));
  const total = ownScores.scores.reduce((sum, { points }) => sum + points, 0);
  const most = scoresheet.reduce((sum, { max }) => sum + max, 0);
  return (
    <Card title={<h2>{t('review:mine')}</h2>}>
      <Alert type="success" showIcon title={t('review:locked')} />
      <ul>
        {ownScores.scores.map(({ criterionId, points }) => (
          <li key={criterionId}>
            {titles.get(criterionId) ?? criterionId}：{points}
          </li>
        ))}
      </ul>
      <p className="score-total">{t('score.total', { total, most })}</p>
      <p dir="auto">{ownScores.comment}</p>
    </Card>
  );
}

/** What the reader answers in a review: first the declaration, then the form, then nothing any more. */
export function ReviewAnswer({ review, touches }: Props) {
  const { t } = useTranslation(['texts', 'review']);
  const words = useWords();
  const { id, creditCode, applicationId, allowedActions, declared } = review;
  const scoresheet = review.scoresheet.map((one) => ({ ...one, title: words(one.titles) }));
  const act = (name: string) => allowedActions.find((one) => one.name === name);
  const [scores, declarations] = [act('scores'), act('declarations')];
  const mustDeclare = declared === false && declarations !== undefined;
  if (mustDeclare) return <Declaration review={review} touches={touches} />;
  const isDone = !scores && !act('opinions') && !act('site-check');
  return (
    <>
      {scores && (
        <Card title={<h2>{t('review:sheet')}</h2>}>
          <ScoreForm act={scores} criteria={scoresheet} touches={touches} />
        </Card>
      )}
      {!scores && (
        <MyTasks
          creditCode={creditCode}
          subjectId={applicationId}
          touches={touches}
          isWanted={({ actions }) => actions.some(({ href }) => href.includes(`/reviews/${id}/`))}
        />
      )}
      <OwnScores review={review} />
      {isDone && !review.ownScores && <Empty why={t('review:done')} next={t('review:doneHint')} />}
      <MoreActs acts={allowedActions.filter(({ name }) => !BESIDE.includes(name))} touches={touches} />
    </>
  );
}
