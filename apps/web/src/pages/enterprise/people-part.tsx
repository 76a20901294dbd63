import { useQuery } from '@tanstack/react-query';
import { Button, Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { useSession } from '../../session/session';
import './page-texts';

type Firm = Schemas['EnterpriseResponseDto'];
type Person = Firm['people'][number];

/** A masked name, and, for whom it is meant, the whole one on asking: that it was read is noted. */
function Name({ creditCode, person }: { readonly creditCode: string; readonly person: Person }) {
  const { t } = useTranslation('firmPage');
  const { may, person: reader } = useSession();
  const path = { creditCode, id: person.id };
  const { data, refetch, isFetching } = useQuery({
    queryKey: ['enterprise', creditCode, 'person', person.id],
    queryFn: () => ask(() => client.GET('/api/v1/enterprises/{creditCode}/people/{id}', { params: { path } })),
    enabled: false,
  });
  const masked = !reader?.creditCode && !data && person.name !== null && may('person.read');
  return (
    <>
      <strong>{data?.name ?? person.name ?? t('erased')}</strong>{' '}
      {masked && (
        <Button size="small" loading={isFetching} onClick={() => void refetch()}>
          {t('showName')}
        </Button>
      )}
    </>
  );
}

/** Who looks after the firm in the office: whoever holds the role where it lies. */
function Looked({ firm }: { readonly firm: Firm }) {
  const { t } = useTranslation(['texts', 'firmPage']);
  const { may, person } = useSession();
  const near = firm.regionCode.startsWith(person?.regionCode ?? 'nowhere');
  const { data } = useQuery({
    queryKey: ['list', 'colleagues', firm.regionCode],
    queryFn: () => ask(() => client.GET('/api/v1/colleagues', { params: { query: { regionCode: firm.regionCode } } })),
    enabled: may('colleague.read') && near,
  });
  if (!data) return null;
  const groups = (['mentor', 'officer', 'service-officer', 'leader'] as const).map((role) => ({
    role,
    people: data.items.filter(({ roles }) => roles.includes(role)),
  }));
  const departments = [...new Set(data.items.flatMap(({ department }) => department ?? []))];
  return (
    <ul className="plain" aria-label={t('firmPage:office')}>
      <li>
        <strong>{t('firmPage:office')}</strong>
      </li>
      {groups
        .filter(({ people }) => people.length > 0)
        .map(({ role, people }) => (
          <li key={role}>
            {t(`role.${role}`)}：{people.map(({ name }) => name).join('、')}
          </li>
        ))}
      {departments.length > 0 && (
        <li>
          {t('firmPage:departments')}：{departments.map((one) => t(`department.${one as 'tax'}`)).join('、')}
        </li>
      )}
    </ul>
  );
}

/** The people of a firm, and those in the office who look after it. */
export function PeoplePart({ firm }: { readonly firm: Firm }) {
  const { t } = useTranslation(['texts', 'firmPage']);
  const roles: Readonly<Record<string, string>> = t('choice.personRole', { returnObjects: true });
  const duties: Readonly<Record<string, string>> = t('choice.careDuty', { returnObjects: true });
  const now = firm.people.filter(({ until }) => until === null);
  const before = firm.people.filter(({ until }) => until !== null);
  const line = (person: Person) => (
    <li key={person.id}>
      {roles[person.role] ?? person.role}：<Name creditCode={firm.creditCode} person={person} />{' '}
      <small>
        <Day on={person.since} />
        {person.until && (
          <>
            {' – '}
            <Day on={person.until} />
          </>
        )}
      </small>{' '}
      {person.identified && <Tag>{t('firmPage:identified')}</Tag>}
    </li>
  );
  return (
    <Card title={t('firmPage:people')}>
      {firm.people.length === 0 && (
        <p>
          {t('firmPage:noPeople')}
          {t('firmPage:noPeopleHint')}
        </p>
      )}
      <ul className="plain">{now.map(line)}</ul>
      {firm.caretakers.length > 0 && (
        <ul className="plain" aria-label={t('actName.caretakers')}>
          {firm.caretakers.map(({ duty, account, name }) => (
            <li key={duty}>
              {duties[duty] ?? duty}：<strong>{name ?? account}</strong>
            </li>
          ))}
        </ul>
      )}
      <Looked firm={firm} />
      {before.length > 0 && (
        <details>
          <summary>{t('firmPage:formerPeople', { count: before.length })}</summary>
          <ul className="plain">{before.map(line)}</ul>
        </details>
      )}
    </Card>
  );
}
