import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Changes } from './changes';
import { HEADINGS, Headings } from './headings';
import { TaskList } from './task-list';
import { WaitingForOthers } from './waiting-for-others';
import './texts';

/** What waits for whoever is logged in, what they wait for, and what others did meanwhile; the most urgent first. */
export function InboxPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const open = HEADINGS.find((known) => known === search.get('show')) ?? 'mine';
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('nav.inbox')}
      </Typography.Title>
      <Headings open={open} />
      {open === 'changes' && <Changes />}
      {open === 'others' && <WaitingForOthers />}
      {(open === 'mine' || open === 'soon' || open === 'overdue') && <TaskList show={open} />}
    </>
  );
}
