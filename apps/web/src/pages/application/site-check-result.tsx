import { Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import './texts';

/** What two people or more found on the spot, line by line, with their pictures. */
export function SiteCheckResult({ review }: { readonly review: Schemas['ReviewResponseDto'] }) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const { siteCheck, siteChecklist } = review;
  if (!siteCheck) return null;
  const results: Readonly<Record<string, string>> = t('choice.siteCheck', { returnObjects: true });
  const lines = new Map(siteChecklist.map(({ id, title }) => [id, words(title)]));
  const facts = [
    {
      key: 'result',
      label: t('field.result'),
      children: (
        <Tag color={siteCheck.result === 'consistent' ? 'success' : 'error'}>
          {results[siteCheck.result] ?? siteCheck.result}
        </Tag>
      ),
    },
    { key: 'on', label: t('field.on'), children: <Day on={siteCheck.checkedOn} /> },
    { key: 'place', label: t('field.place'), children: siteCheck.place },
    { key: 'people', label: t('application:checkers'), children: siteCheck.people },
    { key: 'findings', label: t('field.findings'), span: 2, children: siteCheck.findings },
  ];
  const differing = siteCheck.checklist.filter(({ found }) => found === 'differs');
  return (
    <>
      <Descriptions size="small" items={facts} column={{ xs: 1, md: 2 }} />
      {siteCheck.checklist.length > 0 && (
        <p>{t('application:checklist', { count: siteCheck.checklist.length, differing: differing.length })}</p>
      )}
      <ul>
        {differing.map(({ itemId, note }) => (
          <li key={itemId}>
            {lines.get(itemId) ?? itemId}
            {note && `：${note}`}
          </li>
        ))}
      </ul>
      {siteCheck.photos.map(({ documentId, sha256 }, index) => (
        <a
          key={documentId}
          className="site-photo"
          href={`/api/v1/documents/${documentId}/content`}
          target="_blank"
          rel="noreferrer"
        >
          {t('application:photo', { no: index + 1 })} <small>{sha256.slice(0, 12)}…</small>
        </a>
      ))}
    </>
  );
}
