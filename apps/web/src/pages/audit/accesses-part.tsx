import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { usePages } from '../../parts/use-pages';
import { AccessLines } from '../dossier/access-lines';

/** Who read or took away what in the whole branch. */
export function AccessesPart() {
  const { t } = useTranslation('audit');
  const [account, setAccount] = useState('');
  const pages = usePages(['access-log', account], (cursor) =>
    ask(() => client.GET('/api/v1/access-log', { params: { query: { account: account || undefined, cursor } } })),
  );
  return (
    <>
      <div className="filters" role="search">
        <Input.Search
          allowClear
          className="filter-q"
          aria-label={t('person')}
          placeholder={t('person')}
          maxLength={100}
          onSearch={(said) => setAccount(said.trim())}
        />
      </div>
      <AccessLines pages={pages} why={t('empty')} next={t('emptyHint')} />
    </>
  );
}
