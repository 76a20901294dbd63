import { type Bilingual, text } from '@app/domain';

export interface SampleRegion {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: 'county' | 'town' | 'park';
}

/** The county that exists nowhere: its codes lie outside GB/T 2260. */
export const SAMPLE_REGIONS: readonly SampleRegion[] = [
  { code: '990124', name: text('云溪县（样例）', 'Yunxi County (sample)'), kind: 'county' },
  { code: '990124101', name: text('云溪镇', 'Yunxi Town'), kind: 'town' },
  { code: '990124102', name: text('石桥镇', 'Shiqiao Town'), kind: 'town' },
  { code: '990124103', name: text('青林镇', 'Qinglin Town'), kind: 'town' },
  { code: '990124104', name: text('柳湾乡', 'Liuwan Township'), kind: 'town' },
  { code: '990124105', name: text('白塘镇', 'Baitang Town'), kind: 'town' },
  { code: '990124401', name: text('云溪经济开发区', 'Yunxi Economic Development Zone'), kind: 'park' },
];
