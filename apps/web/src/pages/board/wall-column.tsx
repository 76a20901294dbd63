import { useTranslation } from 'react-i18next';
import { TierName } from '../../parts/tier-name';
import { MARKS, Tile } from './tile';
import { type Entry, countLights } from './use-board';

interface Props {
  readonly tier: string;
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
}

/** Everybody who is on the way to one tier, the most urgent first. */
export function WallColumn({ tier, entries, onOpen }: Props) {
  const { t } = useTranslation(['texts', 'board']);
  const counts = countLights(entries);
  return (
    <section className="wall-column" aria-labelledby={`wall-${tier}`}>
      <h2 id={`wall-${tier}`} className="wall-tier">
        <TierName tier={tier} /> <span className="wall-count">{entries.length}</span>
      </h2>
      <p className="wall-lights">
        {(['red', 'yellow', 'green'] as const).map((light) => (
          <span key={light} className={`wall-light wall-${light}`}>
            {`${MARKS[light]} ${t(`light.${light}`)} ${counts[light]}`}
          </span>
        ))}
      </p>
      <ul className="wall-tiles">
        {entries.map((entry) => (
          <Tile key={entry.creditCode} entry={entry} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
