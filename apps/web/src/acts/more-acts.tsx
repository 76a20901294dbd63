import type { QueryKey } from '@tanstack/react-query';
import { Alert, Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActForm } from './act-form';
import { OWN_FORMS, patternOf } from './forms';
import type { Act } from './send-act';
import { useMine } from './use-mine';

interface Props {
  readonly acts: readonly Act[];
  readonly touches: readonly QueryKey[];
  /** What tells two acts of the same name apart: whose clock, which title. */
  readonly nameOf?: (act: Act) => string | undefined;
  /** A button for each, where they are what the page is for. */
  readonly isPlain?: boolean;
}

/** So few stand side by side; more go into a menu. */
const FEW = 2;

const MAKES_PAGES = ['panels', 'meetings', 'enterprises', 'applications'];

/** What the status allows beside the task in front of one: each with its form, none by a single click. */
export function MoreActs({ acts, touches, nameOf, isPlain = false }: Props) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<Act>();
  const [done, setDone] = useState<string>();
  const go = useNavigate();
  const { data } = useMine();
  // With its task stands everything that may be answered to it.
  const shown = new Set(isPlain ? [] : data?.items.flatMap(({ actions }) => actions.map(({ href }) => href)));
  const others = acts.filter(({ href }) => !shown.has(href) && !OWN_FORMS.includes(patternOf(href) ?? ''));
  const names: Readonly<Record<string, string>> = t('actName', { returnObjects: true });
  const label = (act: Act): string => [names[act.name] ?? act.name, nameOf?.(act)].filter(Boolean).join(' · ');
  if (others.length === 0 && !done) return null;
  const areButtons = isPlain || others.length <= FEW;
  const open = (act: Act | undefined): void => {
    setDone(undefined);
    choose(act);
  };
  const finish = (answer: unknown): void => {
    setDone(chosen && label(chosen));
    const room = chosen?.href.replace('/api/v1/', '') ?? '';
    const { id: made, creditCode } = (answer ?? {}) as { readonly id?: string; readonly creditCode?: string };
    const id = made ?? creditCode;
    choose(undefined);
    // What was made by the act is a page of its own.
    if (MAKES_PAGES.includes(room) && id) void go(`/${room}/${id}`);
  };
  return (
    <>
      {areButtons &&
        others.map((act) => (
          <Button key={act.href} onClick={() => open(act)}>
            {label(act)}
          </Button>
        ))}
      {!areButtons && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({ key: act.href, label: label(act) })),
            onClick: ({ key }) => open(others.find(({ href }) => href === key)),
          }}
        >
          <Button>{t('act.more')}</Button>
        </Dropdown>
      )}
      {done && (
        <Alert
          type="success"
          role="status"
          showIcon
          closable={{ 'aria-label': t('act.close'), onClose: () => setDone(undefined) }}
          title={t('act.wasDone', { act: done })}
        />
      )}
      <Drawer
        open={chosen !== undefined}
        onClose={() => choose(undefined)}
        title={chosen && label(chosen)}
        size="large"
        destroyOnHidden
      >
        {chosen && <ActForm act={chosen} touches={touches} onDone={finish} />}
      </Drawer>
    </>
  );
}
