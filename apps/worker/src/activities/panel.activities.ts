import type { Cause, PanelActivities, StoryQuestion } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { ConductorPort } from './conductor.port';

/** The verbs of a panel's clocks. */
@Injectable()
export class PanelActivitiesService implements PanelActivities {
  constructor(private readonly conductor: ConductorPort) {}

  readPanel = ({ id }: StoryQuestion) => this.conductor.readPanel(id);
  lapseSeat = (due: Cause) => this.conductor.conductPanel('lapse-seat', due);
  redatePanel = (due: Cause) => this.conductor.conductPanel('redate', due);
  remindPanel = (due: Cause) => this.conductor.conductPanel('remind', due);
  escalatePanel = (due: Cause) => this.conductor.conductPanel('escalate', due);
}
