import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { type Channel, KindSwitches } from './kind-switches';
import { type Times, TimesFields, bodyOfTimes, timesOf } from './times-fields';
import './texts';

type Preferences = Schemas['PreferencesResponseDto'];
type Kind = Schemas['KindPreferenceDto'];
type Channels = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

const FIELDS: Readonly<Record<string, 'inApp' | 'email' | 'sms'>> = { 'in-app': 'inApp', email: 'email', sms: 'sms' };

/** A kind as it will be once what was switched is saved. */
function asSwitched(kind: Kind, channels: Channels): Kind {
  const switched = Object.entries(channels).flatMap(([channel, said]) => {
    const on = said[kind.kind];
    return on === undefined ? [] : [[FIELDS[channel] ?? channel, on]];
  });
  return { ...kind, ...(Object.fromEntries(switched) as Partial<Kind>) };
}

function MessagesForm({ before }: { readonly before: Preferences }) {
  const { t } = useTranslation('me');
  const cache = useQueryClient();
  const { keyOf, answered } = useCommandKey();
  const [channels, setChannels] = useState<Channels>(before.channels);
  const save = useMutation({
    mutationFn: (said: Times) => {
      const body = { ...bodyOfTimes(said), channels } as Schemas['PreferencesRequestDto'];
      return ask(() =>
        client.PUT('/api/v1/notifications/preferences', {
          params: { header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      );
    },
    onSuccess: (saved) => {
      answered();
      cache.setQueryData(['preferences'], saved);
    },
  });
  const turn = ({ kind }: Kind, channel: Channel, on: boolean): void => {
    save.reset();
    setChannels({ ...channels, [channel]: { ...channels[channel], [kind]: on } });
  };
  return (
    <Form<Times> layout="vertical" initialValues={timesOf(before)} onFinish={(said) => save.mutate(said)}>
      <div className="me-kinds">
        <KindSwitches kinds={before.kinds.map((kind) => asSwitched(kind, channels))} onSwitch={turn} />
      </div>
      <TimesFields />
      {save.error && <ProblemAlert error={save.error} />}
      {save.isSuccess && <p role="status">{t('saved')}</p>}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

/** Which messages come, by which way, and when. */
export function MessagesPart() {
  const { t } = useTranslation('me');
  const { data, error, refetch } = useQuery({
    queryKey: ['preferences'],
    queryFn: () => ask(() => client.GET('/api/v1/notifications/preferences')),
  });
  return (
    <Card title={t('messages')}>
      <p>{t('messagesWhy')}</p>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <MessagesForm before={data} />}
    </Card>
  );
}
