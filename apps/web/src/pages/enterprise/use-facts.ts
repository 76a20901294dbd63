import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useWords } from '../../parts/language';
import './page-texts';

export type Fact = Schemas['IndicatorResponseDto'];

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** What may be known of a firm. */
export function useIndicators() {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: () => ask(() => client.GET('/api/v1/indicators')),
    staleTime: Infinity,
  });
}

/** What is on record of a firm, and what each indicator is called. */
export function useFacts(creditCode: string) {
  const words = useWords();
  const facts = useQuery({
    queryKey: ['enterprise', creditCode, 'indicators'],
    queryFn: () =>
      ask(() => client.GET('/api/v1/enterprises/{creditCode}/indicators', { params: { path: { creditCode } } })),
  });
  const catalogue = useIndicators();
  const titles = new Map(catalogue.data?.items.map(({ code, title }) => [code, words(title)]));
  return { facts, nameOf: (code: string): string => titles.get(code) ?? code };
}

/** How a value is written, with its unit. */
export function useSaid() {
  const { t } = useTranslation();
  const yes = t('choice.yesNo', { returnObjects: true });
  return ({ value, unit }: Pick<Fact, 'value' | 'unit'>): string => {
    if (typeof value === 'boolean' || value === 'true' || value === 'false')
      return String(value) === 'true' ? yes.true : yes.false;
    const told = typeof value === 'number' ? NUMBER.format(value) : value;
    return unit ? `${told} ${unit}` : told;
  };
}
