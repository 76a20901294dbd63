import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { useKeyName } from './key-name';

type Turn = Schemas['LateTurnResponseDto'];

interface Props {
  readonly question: {
    readonly by: 'owner' | 'department' | 'step' | 'person';
    readonly from: string;
    readonly to: string;
    readonly key: string;
  };
  readonly onClose: () => void;
}

const placeOf = ({ type, id, creditCode }: Turn): string =>
  type === 'application' ? `/applications/${id}` : `/enterprises/${creditCode}`;

/** The late turns behind a number. */
export function LateCases({ question, onClose }: Props) {
  const { t } = useTranslation('progress');
  const nameOf = useKeyName();
  const pages = usePages(['late-turns', question], (cursor) =>
    ask(() => client.GET('/api/v1/lateness/cases', { params: { query: { ...question, cursor } } })),
  );
  return (
    <Drawer open onClose={onClose} size={460} title={t('casesOf', { key: nameOf(question.by, question.key) })}>
      {pages.error && <ProblemAlert error={pages.error} onRetry={pages.readAgain} />}
      {pages.isLoading && <Loading />}
      {!pages.isLoading && pages.items.length === 0 && <Empty why={t('noCases')} next={t('noLateHint')} />}
      <ul className="plain">
        {pages.items.map((turn) => (
          <li key={`${turn.id}${turn.clock}`} className="item">
            <Link to={placeOf(turn)}>{turn.enterpriseName}</Link>
            <span>
              {nameOf('step', turn.task)} · {t('lateBy')} {turn.lateWorkingDays} · {turn.closedAt ? '' : t('open')}
            </span>
            <span>
              {t('due')} <Day on={turn.dueOn} />
            </span>
          </li>
        ))}
      </ul>
      <ListFoot
        total={pages.total}
        hasMore={pages.hasMore}
        isReadingMore={pages.isReadingMore}
        onMore={pages.readMore}
      />
    </Drawer>
  );
}
