import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CreditCode } from '../../parts/credit-code';
import { Day } from '../../parts/day';

interface Firm {
  readonly creditCode: string;
  readonly name: string;
  readonly on?: string;
}

interface Props {
  readonly title: string;
  readonly firms: readonly Firm[];
  /** Set where there are more than are listed. */
  readonly cut?: boolean;
  readonly onClose: () => void;
}

/** The firms behind a number. */
export function FirmsDrawer({ title, firms, cut, onClose }: Props) {
  const { t } = useTranslation('progress');
  return (
    <Drawer open onClose={onClose} title={title} size={440}>
      <ul className="plain">
        {firms.map(({ creditCode, name, on }) => (
          <li key={creditCode} className="item">
            <Link to={`/enterprises/${creditCode}`}>{name}</Link>
            <CreditCode code={creditCode} />
            {on && <Day on={on} />}
          </li>
        ))}
      </ul>
      {cut && <p>{t('moreFirms', { count: firms.length })}</p>}
    </Drawer>
  );
}
