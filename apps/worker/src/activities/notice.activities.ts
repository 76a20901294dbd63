import type { Cause, NoticeActivities, StoryQuestion } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { ConductorPort } from './conductor.port';

/** The verbs of a notice's countdown and of its objections. */
@Injectable()
export class NoticeActivitiesService implements NoticeActivities {
  constructor(private readonly conductor: ConductorPort) {}

  readNotice = ({ id }: StoryQuestion) => this.conductor.readNotice(id);
  closeNotice = (due: Cause) => this.conductor.conductNotice('close-notice', due);
  redateNotice = (due: Cause) => this.conductor.conductNotice('redate', due);
  remindObjection = (due: Cause) => this.conductor.conductNotice('remind', due);
  escalateObjection = (due: Cause) => this.conductor.conductNotice('escalate', due);
}
