import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './use-board';

/** A form for each light: nobody has to tell red from green. */
export const MARKS = { red: '■', yellow: '▲', green: '●' } as const;

interface Props {
  readonly entry: Entry;
  readonly onOpen: (entry: Entry) => void;
}

/** One firm on the wall. Two thousand of them stand there, so each is drawn again only when it changed. */
export const Tile = memo(function Tile({ entry, onOpen }: Props) {
  const { t } = useTranslation(['texts', 'board']);
  const { light, enterpriseName, workingDaysLeft, phase } = entry;
  const phases: Readonly<Record<string, string>> = t('board:phase', { returnObjects: true });
  const rest =
    workingDaysLeft === null
      ? t('board:nothingDue')
      : workingDaysLeft < 0
        ? t('board:late', { days: -workingDaysLeft })
        : workingDaysLeft === 0
          ? t('board:today')
          : t('board:left', { days: workingDaysLeft });
  return (
    <li className="tile-place">
      <button type="button" className={`tile tile-${light}`} onClick={() => onOpen(entry)}>
        <span className="tile-mark" aria-hidden="true">
          {MARKS[light]}
        </span>
        <span className="tile-name">{enterpriseName}</span>
        <span className="tile-more">{`${t(`light.${light}`)} · ${phases[phase] ?? phase} · ${rest}`}</span>
      </button>
    </li>
  );
});
