import { useQuery } from '@tanstack/react-query';
import { type Schemas, ask, client } from '../../api/client';
import { useWords } from '../../parts/language';

export type Fact = Schemas['IndicatorResponseDto'];

/** What is on record of a firm, and what each indicator is called. */
export function useFacts(creditCode: string) {
  const words = useWords();
  const facts = useQuery({
    queryKey: ['enterprise', creditCode, 'indicators'],
    queryFn: () =>
      ask(() => client.GET('/api/v1/enterprises/{creditCode}/indicators', { params: { path: { creditCode } } })),
  });
  const catalogue = useQuery({
    queryKey: ['indicators'],
    queryFn: () => ask(() => client.GET('/api/v1/indicators')),
    staleTime: Infinity,
  });
  const titles = new Map(catalogue.data?.items.map(({ code, title }) => [code, words(title)]));
  return { facts, nameOf: (code: string): string => titles.get(code) ?? code };
}
