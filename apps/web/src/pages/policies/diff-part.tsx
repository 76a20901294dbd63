import { Collapse, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { type ItemChanged, type SectionChanged, groupChanges, sayValue } from './diff-groups';
import './texts';

const TONES = { added: 'success', removed: 'error', changed: 'processing' } as const;

/** A value in words; what has none opens by its fields. */
function Value({ of }: { readonly of: unknown }) {
  const { t } = useTranslation('policies');
  const words = useWords();
  const said = sayValue(of, words);
  if (said !== undefined) return <>{said}</>;
  return (
    <details>
      <summary>{t('fields')}</summary>
      <pre className="wrap">{JSON.stringify(of, null, 2)}</pre>
    </details>
  );
}

function Item({ item }: { readonly item: ItemChanged }) {
  const { t } = useTranslation('policies');
  const kinds: Readonly<Record<string, string>> = t('kinds', { returnObjects: true });
  return (
    <li className="diff-item">
      {item.id && <strong>{item.id}</strong>}
      <ul className="plain">
        {item.changes.map(({ path, field, kind, before, after }) => (
          <li key={path} className="diff-line">
            <Tag color={TONES[kind]}>{kinds[kind] ?? kind}</Tag>
            {field && <code className="wrap">{field}</code>}
            {kind !== 'added' && (
              <del className="wrap">
                <Value of={before} />
              </del>
            )}
            {kind !== 'removed' && (
              <ins className="wrap">
                <Value of={after} />
              </ins>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Where two editions differ, part by part: criteria, steps, papers. */
export function DiffPart({ changes }: { readonly changes: readonly Schemas['PackChangeResponseDto'][] }) {
  const { t } = useTranslation('policies');
  const groups = groupChanges(changes);
  const names: Readonly<Record<string, string>> = t('sections', { returnObjects: true });
  const label = ({ section, count }: SectionChanged): string => `${names[section] ?? section}（${count}）`;
  if (groups.length === 0) return <Empty why={t('same')} next={t('sameHint')} />;
  return (
    <Collapse
      defaultActiveKey={groups.some(({ section }) => section === 'criteria') ? 'criteria' : (groups[0]?.section ?? '')}
      items={groups.map((group) => ({
        key: group.section,
        label: label(group),
        children: (
          <ul className="plain">
            {group.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        ),
      }))}
    />
  );
}
