import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../parts/language';
import { useCriteria } from '../../parts/rules/use-criteria';
import './texts';

type Opinion = Schemas['OpinionResponseDto'];

const COLOURS: Readonly<Record<string, string>> = {
  agree: 'success',
  'agree-with-conditions': 'warning',
  object: 'error',
};

interface Props {
  readonly opinion: Opinion;
  readonly ruleSetId: string | undefined;
}

/** On what it rests, and where it comes from: nothing of it is hidden behind the verdict. */
function useNotes({ opinion, ruleSetId }: Props): string[] {
  const { t } = useTranslation(['texts', 'application']);
  const nameOf = useCriteria(ruleSetId);
  const { fact, clause, criterionId, deemedBy, lateBy, paperNo, carriedFrom, forAccount, withdrawn } = opinion;
  return [
    fact && t('application:fact', { fact }),
    clause && t('application:clause', { clause }),
    criterionId && t('application:against', { criterion: nameOf(criterionId) }),
    deemedBy && t('application:deemedBy', { clause: deemedBy }),
    paperNo && t('application:paperNo', { no: paperNo }),
    carriedFrom && t('application:carriedFrom', { round: carriedFrom.slice(carriedFrom.lastIndexOf('.r') + 2) }),
    forAccount && t('application:forAccount', { account: forAccount }),
    withdrawn && t('application:withdrawnBecause', { note: withdrawn }),
    lateBy > 0 && t('application:answeredLate', { days: lateBy }),
  ].filter((note) => typeof note === 'string');
}

function Conditions({ of }: { readonly of: Opinion['conditions'] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (of.length === 0) return null;
  const standings: Readonly<Record<string, string>> = t('choice.itemStatus', { returnObjects: true });
  return (
    <ul>
      {of.map(({ title, status }) => (
        <li key={title.zh}>
          {words(title)} <Tag>{standings[status] ?? status}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** What a seat answered, whole. */
export function OpinionCell(props: Props) {
  const { t } = useTranslation(['texts', 'application']);
  const { verdict, reason, withdrawn, conditions } = props.opinion;
  const notes = useNotes(props);
  const verdicts: Readonly<Record<string, string>> = t('choice.opinion', { returnObjects: true });
  const word = verdicts[verdict] ?? verdict;
  return (
    <div className="opinion">
      <div>
        <Tag color={withdrawn ? 'default' : (COLOURS[verdict] ?? 'default')}>
          {withdrawn ? <del>{word}</del> : word}
        </Tag>
        {withdrawn && <Tag>{t('application:withdrawn')}</Tag>}
        {reason && <span dir="auto">{reason}</span>}
      </div>
      <Conditions of={conditions} />
      {notes.map((note) => (
        <div key={note} className="aside" dir="auto">
          {note}
        </div>
      ))}
    </div>
  );
}
