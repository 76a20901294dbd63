import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import './hash.css';

/** A hash or a seed, to be copied whole. */
export function Hash({ of }: { readonly of: string }) {
  const { t } = useTranslation();
  const tooltips = [t('enterprise.copy'), t('enterprise.copied')];
  return (
    <Typography.Text code className="hash" copyable={{ text: of, tooltips }}>
      {of}
    </Typography.Text>
  );
}
