import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import type { usePages } from '../../parts/use-pages';
import './texts';

interface Props {
  readonly pages: ReturnType<typeof usePages<Schemas['AccessResponseDto']>>;
  readonly why: string;
  readonly next: string;
}

/** Lines of the access log, the latest first. */
export function AccessLines({ pages, why, next }: Props) {
  const { t } = useTranslation('dossier');
  const acts: Readonly<Record<string, string>> = t('acts', { returnObjects: true });
  return (
    <>
      {pages.error && <ProblemAlert error={pages.error} onRetry={pages.readAgain} />}
      {pages.isLoading && <Loading />}
      {!pages.isLoading && !pages.error && pages.items.length === 0 && <Empty why={why} next={next} />}
      <ol className="plain events">
        {pages.items.map(({ id, at, actor, action, subject, creditCode }) => (
          <li key={id} className="item">
            <div className="event-line">
              <span className="event-when">
                <Day on={at} /> {at.slice(11, 16)}
              </span>
              <span className="event-what">
                {actor.name ?? actor.id} {acts[action] ?? action}{' '}
                {creditCode && <Link to={`/dossiers/${creditCode}`}>{creditCode}</Link>}
              </span>
              <small className="event-who">
                {actor.id} · <bdi title={subject.type}>{subject.id}</bdi>
              </small>
            </div>
          </li>
        ))}
      </ol>
      <ListFoot
        total={pages.total}
        hasMore={pages.hasMore}
        isReadingMore={pages.isReadingMore}
        onMore={pages.readMore}
      />
    </>
  );
}
