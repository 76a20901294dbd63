import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import './texts';

type Kind = Schemas['KindPreferenceDto'];

/** Fields of a kind by the channel that the server names. */
const CHANNELS = { 'in-app': 'inApp', email: 'email', sms: 'sms' } as const;

export type Channel = keyof typeof CHANNELS;

const isOn = (kind: Kind, channel: Channel): boolean => kind[CHANNELS[channel]];

interface Props {
  readonly kinds: readonly Kind[];
  readonly onSwitch: (kind: Kind, channel: Channel, on: boolean) => void;
}

/** Which kind of message comes by which way. */
export function KindSwitches({ kinds, onSwitch }: Props) {
  const { t } = useTranslation('me');
  const words = useWords();
  const names = { 'in-app': t('inApp'), email: t('emailShort'), sms: t('sms') };
  return (
    <DataTable<Kind>
      label={t('messages')}
      rowKey="kind"
      dataSource={[...kinds]}
      columns={[
        {
          title: t('kind'),
          render: (_, { label, mandatory }) => (
            <>
              {words(label)}
              {mandatory && <small>（{t('mandatory')}）</small>}
            </>
          ),
        },
        ...(Object.keys(CHANNELS) as Channel[]).map((channel) => ({
          key: channel,
          title: names[channel],
          render: (_: unknown, kind: Kind) => (
            <Checkbox
              checked={isOn(kind, channel)}
              disabled={kind.mandatory && channel === 'in-app'}
              aria-label={t('switchOf', { kind: words(kind.label), channel: names[channel] })}
              onChange={({ target }) => onSwitch(kind, channel, target.checked)}
            />
          ),
        })),
      ]}
    />
  );
}
