import type { IndicatorSource, IsoDate } from '@app/domain';
import type { IndicatorCatalogue } from './catalogue';
import type { ColumnMapping } from './mapping/column-mapping';
import type { TableLimits } from './table/limits';

/** What the officer says about a file that the file does not say itself. */
export interface ImportParameters {
  /** Where the firms are, for files without regions. */
  readonly regionCode?: string;
  /** What the firms do, for files without industries. */
  readonly industryCode?: string;
  readonly source?: IndicatorSource;
}

export interface ReadOptions {
  readonly catalogue: IndicatorCatalogue;
  /** The office's calendar day: nothing of the future is imported. */
  readonly today: IsoDate;
  /** The importing officer's branch; firms outside are refused row by row. */
  readonly branch: string;
  /** In a demonstration a saved mapping may make up credit codes; elsewhere such rows are refused. */
  readonly demonstration: boolean;
  /** Undefined: the columns of the template. */
  readonly mapping?: ColumnMapping;
  readonly parameters?: ImportParameters;
  readonly limits?: Partial<TableLimits>;
  /** Where the working copy of the file lies while it is read. */
  readonly temporaryFolder?: string;
}
