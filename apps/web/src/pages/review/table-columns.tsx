import { Input, Select, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Due } from '../../parts/due';
import { useWords } from '../../parts/language';
import { TierName } from '../../parts/tier-name';
import { lengthOf } from '../../parts/text-limit';
import './texts';

export type Row = Schemas['ReviewRowResponseDto'];
type Verdict = Schemas['OpinionRowRequestDto']['verdict'];
export type Answers = Readonly<Record<string, { readonly verdict?: Verdict; readonly reason?: string }>>;

const VERDICTS: readonly Verdict[] = ['agree', 'object', 'not-concerned', 'recuse'];

type Result = Schemas['OpinionRowResponseDto'];

interface Table {
  readonly answers: Answers;
  readonly say: (id: string, said: Answers[string]) => void;
  readonly results: readonly Result[];
}

function Refusal({ of }: { readonly of: Result['detail'] | undefined }) {
  const words = useWords();
  return of ? <Tag color="error">{words(of)}</Tag> : null;
}

/** Firm, due day, and what one says of it. */
export function useColumns({ answers, say, results }: Table): TableColumnsType<Row> {
  const { t } = useTranslation(['texts', 'review']);
  const verdicts: Readonly<Record<string, string>> = t('choice.opinion', { returnObjects: true });
  const refusalOf = (id: string) => results.find(({ reviewId }) => reviewId === id)?.detail;
  return [
    {
      title: t('enterprise.name'),
      render: (_, { reviewId, enterprise, tier, saidBefore }) => (
        <>
          <Link to={`/reviews/${reviewId}`}>{enterprise.name}</Link>
          <br />
          <small>
            <TierName tier={tier} />
            {saidBefore.map(({ verdict, at }) => ` · ${at.slice(0, 10)} ${verdicts[verdict] ?? verdict}`)}
          </small>
        </>
      ),
    },
    { title: t('task.due'), render: (_, { dueOn, workingDaysLeft }) => <Due on={dueOn} left={workingDaysLeft} /> },
    {
      title: t('field.verdict'),
      render: (_, { reviewId, enterprise }) => (
        <Select
          allowClear
          className="filter"
          aria-label={t('review:row', { firm: enterprise.name })}
          value={answers[reviewId]?.verdict}
          onChange={(verdict?: Verdict) => say(reviewId, { verdict })}
          options={VERDICTS.map((value) => ({ value, label: verdicts[value] }))}
        />
      ),
    },
    {
      title: t('field.reason'),
      render: (_, { reviewId, enterprise }) => (
        <>
          <Input
            dir="auto"
            count={{ max: 4_000, strategy: lengthOf }}
            status={lengthOf(answers[reviewId]?.reason ?? '') > 4_000 ? 'error' : undefined}
            aria-label={t('review:rowReason', { firm: enterprise.name })}
            value={answers[reviewId]?.reason ?? ''}
            onChange={({ target }) => say(reviewId, { reason: target.value })}
          />
          <Refusal of={refusalOf(reviewId)} />
        </>
      ),
    },
  ];
}
