export type { CatalogueEntry, IndicatorCatalogue } from './catalogue';
export { IDENTITY_FIELDS, type IdentityField } from './columns/header';
export {
  type AcceptedRows,
  type EnterpriseRow,
  type IndicatorItem,
  type RejectedRows,
  type RowOutcome,
  isAccepted,
} from './enterprise-row';
export { ImportFiles, type StagedImportFile } from './execution/import-files';
export { RecordImportTarget } from './execution/record-import-target';
export type { ImportParameters, ReadOptions } from './import-options';
export { BUILT_IN_MAPPINGS } from './mapping/built-in-mappings';
export type { ColumnMapping, CreditCodeRule, IndicatorRule, IndustryRule, ValueCheck } from './mapping/column-mapping';
export { faultsOfMapping } from './mapping/mapping-faults';
export { readHeaders, recogniseMapping } from './mapping/recognise-mapping';
export { readEnterprises } from './read-enterprises';
export type { RowIssue } from './row-issue';
export { DEFAULT_LIMITS, type TableLimits } from './table/limits';
export { type NotATable, type Sniffed, sniffTable } from './table/sniff';
export { TableFault } from './table/table-fault';
export { policyCatalogue } from './policy-catalogue';
export type { ImportStore, ImportTarget, OpenImportFile, RowResult } from './run/import-ports';
export { ImportRunner, type ImportRunnerOptions } from './run/import-runner';
export { type ImportView, toImportView } from './run/import-view';
export { importTemplate, importTemplateCsv, type TemplateOptions } from './template/import-template';
export type { TemplateLanguage } from './template/template-columns';
export { type SampleCounty, sampleCounty } from './sample/sample-county';
export { type SampleFirm, type SampleProfile, type SampleTitle } from './sample/sample-firm';
export { type SampleRegion, SAMPLE_REGIONS } from './sample/sample-regions';
