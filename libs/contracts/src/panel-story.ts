import type { Cause, Conducted, StoryQuestion, StoryView } from './story';

/** What the clocks of a panel of experts can make due. */
export const PANEL_DUES = ['lapse-seat', 'redate', 'remind', 'escalate'] as const;

export type PanelDue = (typeof PANEL_DUES)[number];

/** Local activities of `panelWorkflow`. */
export interface PanelActivities {
  readPanel(question: StoryQuestion): Promise<StoryView<PanelDue>>;
  /** Draws the next for a seat whose expert said nothing until the end of waiting. */
  lapseSeat(cause: Cause): Promise<Conducted>;
  /** Dates what waited for a year of the calendar anew. */
  redatePanel(cause: Cause): Promise<Conducted>;
  remindPanel(cause: Cause): Promise<Conducted>;
  escalatePanel(cause: Cause): Promise<Conducted>;
}
