import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useClock } from '../../app/clock';
import { ProblemAlert } from '../../parts/problem-alert';
import { upload } from '../items/upload';
import './texts';

/** As packs call papers; pictures of the spot are asked for by none of them. */
const PHOTO_TYPE = 'SITE_PHOTO';

export interface Photo {
  readonly documentId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** When the file was written by the camera, as an instant; null where that is later than the business clock. */
  readonly takenAt: string | null;
}

interface Props {
  readonly creditCode: string;
  readonly place: string | undefined;
  readonly id?: string;
  readonly value?: readonly Photo[];
  readonly onChange?: (photos: readonly Photo[]) => void;
}

interface Taking {
  readonly creditCode: string;
  /** Business time. */
  readonly now: string | undefined;
  readonly told: (percent: number) => void;
}

async function take(file: File, { creditCode, now, told }: Taking): Promise<Photo> {
  const documentId = await upload(file, creditCode, PHOTO_TYPE, told);
  const { sha256 } = await ask(() => client.GET('/api/v1/documents/{id}', { params: { path: { id: documentId } } }));
  // The calendar of a demonstration is not that of the camera.
  const isKnown = now !== undefined && file.lastModified <= Date.parse(now);
  const takenAt = isKnown ? new Date(file.lastModified).toISOString() : null;
  return { documentId, fileName: file.name, sha256, takenAt };
}

/** Pictures taken on the spot: each is uploaded at once, and shown with its fingerprint, its time and the place. */
export function Photos({ creditCode, place, id, value = [], onChange }: Props) {
  const { t } = useTranslation('siteCheck');
  const clock = useClock();
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const add = async (files: readonly File[]): Promise<void> => {
    setError(undefined);
    let all = value;
    try {
      for (const file of files) {
        setPercent(0);
        all = [...all, await take(file, { creditCode, now: clock?.now, told: setPercent })];
        onChange?.(all);
      }
    } catch (fault) {
      setError(fault);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <div className="stack">
      <label className="photo-choice">
        {t('takePhoto')}
        <br />
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          disabled={percent !== undefined}
          onChange={({ target }) => void add([...(target.files ?? [])])}
        />
      </label>
      {percent !== undefined && <Progress percent={percent} size="small" aria-label={t('photos')} />}
      {error !== undefined && <ProblemAlert error={error} />}
      <ul className="plain">
        {value.map(({ documentId, fileName, sha256, takenAt }) => (
          <li key={documentId} className="item">
            <a href={`/api/v1/documents/${documentId}/content`} target="_blank" rel="noreferrer">
              {fileName}
            </a>
            <small>
              {takenAt && `${t('taken', { at: takenAt.slice(0, 16).replace('T', ' ') })} · `}
              {place && `${place} · `}
              {t('hash', { hash: sha256.slice(0, 16) })}
            </small>
            <Button
              size="small"
              onClick={() => onChange?.(value.filter((photo) => photo.documentId !== documentId))}
              aria-label={`${t('removePhoto')} ${fileName}`}
            >
              {t('removePhoto')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
