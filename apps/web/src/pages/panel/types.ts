import type { Schemas } from '../../api/client';

export type Panel = Schemas['PanelResponseDto'];
export type Report = Schemas['PanelReportResponseDto'];
export type DrawRecord = Schemas['DrawRecordResponseDto'];
