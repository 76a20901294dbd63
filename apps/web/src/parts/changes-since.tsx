import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../api/client';
import { useWords } from './language';
import { PartyName } from './party-name';

interface Props {
  readonly type: 'application' | 'cultivation' | 'enterprise' | 'notice' | 'rule-set';
  readonly id: string;
  readonly since: number;
}

/** What happened to a thing since somebody saw it. */
export function useChangesSince({ type, id, since }: Props, isWanted = true) {
  return useQuery({
    // Under the name of tasks, so that whatever happens next is told as well.
    queryKey: ['tasks', 'since', type, id, since],
    queryFn: () =>
      ask(() => client.GET('/api/v1/changes/{type}/{id}', { params: { path: { type, id }, query: { since } } })),
    enabled: isWanted,
  });
}

/** Who changed it, when, and what, as far as the reader may know. */
export function ChangesSince(props: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useChangesSince(props);
  return (
    <ul className="plain">
      {data?.changes.map(({ revision, at, by, line }) => (
        <li key={revision}>
          <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time>{' '}
          {by.roles[0] ? <PartyName role={by.roles[0]} department={by.department} /> : t('problem.byItself')}
          {(by.name ?? by.account) && <bdi>{`（${by.name ?? by.account}）`}</bdi>}
          {line && `：${words(line)}`}
        </li>
      ))}
    </ul>
  );
}
