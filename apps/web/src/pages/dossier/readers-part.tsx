import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { AccessLines } from './access-lines';
import { usePages } from '../../parts/use-pages';

/** Who read or took away what of the firm. */
export function ReadersPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('dossier');
  const pages = usePages(['dossier', creditCode, 'readers'], (cursor) =>
    ask(() =>
      client.GET('/api/v1/dossiers/{creditCode}/access-log', { params: { path: { creditCode }, query: { cursor } } }),
    ),
  );
  return <AccessLines pages={pages} why={t('noReaders')} next={t('noReadersHint')} />;
}
