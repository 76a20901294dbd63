import { DownloadOutlined, FullscreenOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRegions } from '../../parts/use-regions';
import { MARKS } from './tile';
import type { Lights } from './use-board';

interface Props {
  readonly counts: Lights;
  readonly light: string;
  readonly region: string;
  readonly asOf: string | undefined;
  readonly isWall: boolean;
  readonly onLight: (light: string) => void;
  readonly onRegion: (region: string) => void;
  readonly onWall: () => void;
}

/** Numbers that filter what they count, and what one does with the wall. */
export function BoardBar({ counts, light, region, asOf, isWall, onLight, onRegion, onWall }: Props) {
  const { t } = useTranslation(['texts', 'board']);
  const { options } = useRegions();
  const query = new URLSearchParams({ ...(asOf ? { asOf } : {}), ...(region ? { regionCode: region } : {}) });
  return (
    <div className="board-bar">
      <div className="board-lights" role="group" aria-label={t('board:filter')}>
        {(['red', 'yellow', 'green'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={`board-light wall-${one}`}
            aria-pressed={light === one}
            onClick={() => onLight(light === one ? '' : one)}
          >
            {`${MARKS[one]} ${t(`light.${one}`)} `}
            <strong>{counts[one]}</strong>
          </button>
        ))}
      </div>
      <Select
        allowClear
        className="filter"
        aria-label={t('board:regionLabel')}
        placeholder={t('board:region')}
        value={region || undefined}
        onChange={(chosen?: string) => onRegion(chosen ?? '')}
        {...(options ? { options } : {})}
      />
      <Button icon={<FullscreenOutlined />} onClick={onWall}>
        {t(isWall ? 'board:leaveWall' : 'board:wall')}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => print()}>
        {t('board:print')}
      </Button>
      <Button icon={<DownloadOutlined />} href={`/api/v1/board/table?${query.toString()}`}>
        {t('board:table')}
      </Button>
    </div>
  );
}
