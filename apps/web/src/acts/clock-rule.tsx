import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ask, client } from '../api/client';
import { useWords } from '../parts/language';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

/** Why a clock may stand still: the reasons of the list, each with its clause. */
export function ClockRule(given: Props) {
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['clock-rules'],
    queryFn: () => ask(() => client.GET('/api/v1/clock-rules')),
    staleTime: Infinity,
  });
  const options = (data?.pauses ?? []).map(({ code, title, basis }) => ({
    value: code,
    label: `${words(title)}（${basis}）`,
  }));
  return <Select {...given} options={options} loading={!data} />;
}
