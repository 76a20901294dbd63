import type {
  ApplicationActivities,
  EnterpriseActivities,
  NightlyActivities,
  NoticeActivities,
  PanelActivities,
  PassActivities,
} from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { NightlyActivitiesService } from '../nightly/nightly.activities';
import { ApplicationActivitiesService } from './application.activities';
import { EnterpriseActivitiesService } from './enterprise.activities';
import { NoticeActivitiesService } from './notice.activities';
import { PanelActivitiesService } from './panel.activities';
import { PassActivitiesService } from './pass.activities';

/** Everything that workflows may ask of this process, by name. */
@Injectable()
export class ActivityCatalogue {
  constructor(
    private readonly enterprise: EnterpriseActivitiesService,
    private readonly application: ApplicationActivitiesService,
    private readonly notice: NoticeActivitiesService,
    private readonly panel: PanelActivitiesService,
    private readonly nightly: NightlyActivitiesService,
    private readonly pass: PassActivitiesService,
  ) {}

  all(): EnterpriseActivities &
    ApplicationActivities &
    NoticeActivities &
    PanelActivities &
    NightlyActivities &
    PassActivities {
    const { enterprise: e, application: a, notice: n, panel: p, nightly } = this;
    return {
      readEnterprise: e.readEnterprise,
      draftPlan: e.draftPlan,
      openApplication: e.openApplication,
      remindCultivation: e.remindCultivation,
      escalateCultivation: e.escalateCultivation,
      redateCultivation: e.redateCultivation,
      beginTitle: e.beginTitle,
      openTitleUpdate: e.openTitleUpdate,
      missTitleUpdate: e.missTitleUpdate,
      prepareReReview: e.prepareReReview,
      openRenewal: e.openRenewal,
      lapseTitle: e.lapseTitle,
      missChangeReport: e.missChangeReport,
      liftBan: e.liftBan,
      readApplication: a.readApplication,
      remindApplication: a.remindApplication,
      escalateApplication: a.escalateApplication,
      lapseApplication: a.lapseApplication,
      redateApplication: a.redateApplication,
      readNotice: n.readNotice,
      closeNotice: n.closeNotice,
      redateNotice: n.redateNotice,
      remindObjection: n.remindObjection,
      escalateObjection: n.escalateObjection,
      readPanel: p.readPanel,
      lapseSeat: p.lapseSeat,
      redatePanel: p.redatePanel,
      remindPanel: p.remindPanel,
      escalatePanel: p.escalatePanel,
      runNightlyPass: nightly.runNightlyPass,
      advancePass: this.pass.advancePass,
    };
  }
}
