import type { ApplicationActivities, Cause, StoryQuestion } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { ConductorPort } from './conductor.port';

/** The verbs of an application's clocks. */
@Injectable()
export class ApplicationActivitiesService implements ApplicationActivities {
  constructor(private readonly conductor: ConductorPort) {}

  readApplication = ({ id }: StoryQuestion) => this.conductor.readApplication(id);
  remindApplication = (due: Cause) => this.conductor.conductApplication('remind', due);
  escalateApplication = (due: Cause) => this.conductor.conductApplication('escalate', due);
  lapseApplication = (due: Cause) => this.conductor.conductApplication('lapse', due);
  redateApplication = (due: Cause) => this.conductor.conductApplication('redate', due);
}
