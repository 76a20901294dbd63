import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { TierName } from '../../parts/tier-name';

interface Props {
  readonly review: Schemas['ReviewResponseDto'];
  /** The reader has declared and may look at the firm. */
  readonly isOpen: boolean;
}

/** Whose case is reviewed, for which tier; before the declaration only whose. */
export function Subject({ review: { applicationId: id, creditCode }, isOpen }: Props) {
  const { data } = useQuery({
    queryKey: ['application', id],
    queryFn: () => ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
    enabled: isOpen && id !== '',
    retry: false,
  });
  if (!data) return <span>{creditCode}</span>;
  return (
    <Link to={`/applications/${id}`}>
      <bdi>{data.enterpriseName}</bdi> · <TierName tier={data.tier} />
    </Link>
  );
}
