import type { ApplicationDue, Cause, Conducted, EnterpriseDue, NoticeDue, PanelDue, StoryView } from '@app/contracts';

/** What workflows ask of the record: how a thing stands, and to do what is due. Implemented by `Conductor` of @app/conduct. */
export abstract class ConductorPort {
  abstract readEnterprise(creditCode: string): Promise<StoryView<EnterpriseDue>>;
  abstract readApplication(applicationId: string): Promise<StoryView<ApplicationDue>>;
  abstract readNotice(noticeId: string): Promise<StoryView<NoticeDue>>;
  abstract readPanel(panelId: string): Promise<StoryView<PanelDue>>;
  /** @param due its aggregate is the firm or the firm's live cultivation */
  abstract conductEnterprise(action: EnterpriseDue, creditCode: string, due: Cause): Promise<Conducted>;
  abstract conductApplication(action: ApplicationDue, due: Cause): Promise<Conducted>;
  abstract conductNotice(action: NoticeDue, due: Cause): Promise<Conducted>;
  abstract conductPanel(action: PanelDue, due: Cause): Promise<Conducted>;
}
