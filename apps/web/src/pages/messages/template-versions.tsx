import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import './texts';

type Path = Pick<Schemas['TemplateResponseDto'], 'kind' | 'form'>;

/** Who saved what before, the newest first. */
export function TemplateVersions({ kind, form }: Path) {
  const { t } = useTranslation('messages');
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['templates', kind, form],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/admin/notification-templates/{kind}/{form}/versions', { params: { path: { kind, form } } }),
      ),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <details>
      <summary>{t('versions')}</summary>
      <ul className="plain">
        {data.items.map(({ version, subject, by, at }) => (
          <li key={version} className="item">
            {`${version} · ${subject ? words(subject) : t('backToOwn')}`}
            <small>
              {t('by', { who: by })} · <Day on={at} />
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
