import { Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import type { Schemas } from '../../api/client';
import { ChangedMeanwhile } from '../../parts/changed-meanwhile';
import { Day } from '../../parts/day';
import { Light } from '../../parts/light';
import { RegionName } from '../../parts/region-name';
import { FirmCases } from '../../parts/titles/firm-cases';
import { TitleList } from '../../parts/titles/title-list';
import { TierName } from '../../parts/tier-name';
import { PeoplePart } from './people-part';
import { Portrait } from './portrait';
import { TierLadder } from './tier-ladder';

type Firm = Schemas['EnterpriseResponseDto'];

/** Which title an act is about. */
function titleOf(href: string, tiers: Readonly<Record<string, string>>): string | undefined {
  const code = /titles\/([^/]+)\//.exec(href)?.[1];
  return code && (tiers[code] ?? code);
}

/** Whose leaving an act is about. */
function personOf(href: string, { people }: Firm, roles: Readonly<Record<string, string>>): string | undefined {
  const id = /people\/([^/]+)\//.exec(href)?.[1];
  const person = people.find((one) => one.id === id);
  return person && `${roles[person.role] ?? person.role} ${person.name ?? ''}`;
}

/** Who the firm is, where it stands on the ladder, what it holds and what is open. */
export function OverviewPart({ firm }: { readonly firm: Firm }) {
  const { t } = useTranslation();
  const tiers: Readonly<Record<string, string>> = t('tier', { returnObjects: true });
  const roles: Readonly<Record<string, string>> = t('choice.personRole', { returnObjects: true });
  const touches = [['enterprise', firm.creditCode], ['enterprises']];
  const facts = [
    { key: 'region', label: t('enterprise.region'), children: <RegionName code={firm.regionCode} /> },
    {
      key: 'industry',
      label: t('enterprise.industry'),
      children: firm.industryName ? `${firm.industryName}（${firm.industryCode}）` : (firm.industryCode ?? '—'),
    },
    { key: 'founded', label: t('enterprise.founded'), children: <Day on={firm.foundedOn} /> },
    { key: 'light', label: t('enterprise.light'), children: <Light light={firm.dueOn ? firm.light : null} /> },
  ];
  return (
    <div className="stack">
      <ChangedMeanwhile type="enterprise" id={firm.creditCode} revision={firm.revision} />
      <MyTasks creditCode={firm.creditCode} subjectId={firm.creditCode} touches={touches} />
      <div>
        <MoreActs
          acts={firm.allowedActions}
          touches={touches}
          nameOf={({ href }) => titleOf(href, tiers) ?? personOf(href, firm, roles)}
        />
      </div>
      <Card>
        <TierLadder tier={firm.tier} />
      </Card>
      <Card>
        <Descriptions items={facts} column={{ xs: 1, md: 2 }} />
      </Card>
      <Portrait creditCode={firm.creditCode} />
      <PeoplePart firm={firm} />
      <Card title={t('enterprise.titles')}>
        {firm.titles.length === 0 && t('enterprise.noTitles')}
        <TitleList titles={firm.titles} />
      </Card>
      <Card title={t('enterprise.open')}>
        {firm.openThings.length === 0 && t('enterprise.noOpen')}
        <ul className="plain">
          {firm.openThings.map((thing) => (
            <li key={thing.id}>
              {thing.type === 'application' ? (
                <Link to={`/applications/${thing.id}`}>
                  <TierName tier={thing.tier ?? thing.label} />
                </Link>
              ) : (
                <TierName tier={thing.tier ?? thing.label} />
              )}{' '}
              · <Day on={thing.dueOn} />
            </li>
          ))}
        </ul>
      </Card>
      <FirmCases creditCode={firm.creditCode} />
    </div>
  );
}
