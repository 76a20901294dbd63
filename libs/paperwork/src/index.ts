export { recommendationLetter } from './letter/recommendation-letter';
export { type ReviewFormData, reviewForm } from './forms/review-form';
export { type SiteCheckFormData, siteCheckForm } from './forms/site-check-form';
export { type BoardRow, boardTable } from './sheet/board-table';
export { type CopySheetData, type CopySheetFigure, copySheet } from './sheet/copy-sheet';
export type { SheetColumn } from './sheet/sheet';
export { streamedSheet } from './sheet/streamed-sheet';
export { type SummaryRow, summaryTable } from './sheet/summary-table';
export { type PackagePaper, type PlatformPackage, platformPackage } from './package/platform-package';
