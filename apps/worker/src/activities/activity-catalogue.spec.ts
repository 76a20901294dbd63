import {
  APPLICATION_DUES,
  type Cause,
  ENTERPRISE_DUES,
  NIGHTLY_PASSES,
  NOTICE_DUES,
  PANEL_DUES,
  type StoryQuestion,
} from '@app/contracts';
import type { PassRunner } from '@app/assessment';
import { DomainError, text } from '@app/domain';
import { MockActivityEnvironment } from '@temporalio/testing';
import { ActivityCatalogue } from './activity-catalogue';
import { ApplicationActivitiesService } from './application.activities';
import type { ConductorPort } from './conductor.port';
import { EnterpriseActivitiesService } from './enterprise.activities';
import { codeOnlyFailures } from './failure-interceptor';
import { NoticeActivitiesService } from './notice.activities';
import { NightlyActivitiesService } from '../nightly/nightly.activities';
import { PanelActivitiesService } from './panel.activities';
import { PassActivitiesService } from './pass.activities';

const CAUSE: Cause = {
  aggregate: { type: 'cultivation', id: 'cul_1' },
  revision: 4,
  at: '2026-04-13T09:00:00.000+08:00',
};
const QUESTION: StoryQuestion = { id: 'thing', now: '2026-04-13T01:00:00.000Z' };

/** Writes down what it is asked to do. */
function aConductor() {
  const acted: string[] = [];
  const view = { revision: 1, step: 'x', closed: false, wakeInMs: null, due: null };
  const act =
    (story: string) =>
    async (action: string, ...rest: unknown[]) => {
      acted.push(`${story}:${action}:${rest.length === 2 ? String(rest[0]) : ''}`);
      return { outcome: 'done' as const };
    };
  const read = async () => view;
  const conductor: ConductorPort = {
    readEnterprise: read,
    readApplication: read,
    readNotice: read,
    readPanel: read,
    conductEnterprise: act('enterprise'),
    conductApplication: act('application'),
    conductNotice: act('notice'),
    conductPanel: act('panel'),
  };
  const nightly = (pass: string) => ({
    run: async () => {
      acted.push(`nightly:${pass}`);
      return { seen: 0, changed: 0 };
    },
  });
  const catalogue = new ActivityCatalogue(
    new EnterpriseActivitiesService(conductor),
    new ApplicationActivitiesService(conductor),
    new NoticeActivitiesService(conductor),
    new PanelActivitiesService(conductor),
    new NightlyActivitiesService(nightly('recount'), nightly('assessment'), nightly('seal'), nightly('seats')),
    new PassActivitiesService({ advance: async () => 'over' } as unknown as PassRunner),
  );
  return { acted, activities: catalogue.all() };
}

describe('the activities of the worker', () => {
  it('do every pass, and every action that a story can make due, and know the firm by its workflow', async () => {
    const { acted, activities } = aConductor();
    const workflowExecution = { workflowId: 'enterprise:CODE', runId: 'r' };
    const { advancePass: _, runNightlyPass, ...ofStories } = activities;
    for (const [name, activity] of Object.entries(ofStories)) {
      const environment = new MockActivityEnvironment({ workflowExecution });
      const input = name.startsWith('read') ? QUESTION : CAUSE;
      await environment.run(activity as (input: unknown) => Promise<unknown>, input);
    }
    for (const pass of NIGHTLY_PASSES) await runNightlyPass(pass);
    const expected = [
      ...ENTERPRISE_DUES.map((action) => `enterprise:${action}:CODE`),
      ...APPLICATION_DUES.map((action) => `application:${action}:`),
      ...NOTICE_DUES.map((action) => `notice:${action}:`),
      ...PANEL_DUES.map((action) => `panel:${action}:`),
      ...NIGHTLY_PASSES.map((pass) => `nightly:${pass}`),
    ];
    expect(acted.sort()).toEqual(expected.sort());
  });

  it('fail with a code and nothing that could name a machine or a person', async () => {
    const error = new DomainError(503, 'DATABASE_AWAY', text('x', 'connect to 10.0.0.7:27017 refused'));
    const environment = new MockActivityEnvironment({ workflowExecution: { workflowId: 'notice:n', runId: 'r' } });
    const failed = environment.run(async () => {
      const { inbound } = codeOnlyFailures(environment.context);
      await inbound?.execute?.({ args: [], headers: {} }, () => Promise.reject(error));
    });
    await expect(failed).rejects.toMatchObject({
      message: 'DATABASE_AWAY',
      type: 'DATABASE_AWAY',
      nonRetryable: false,
      stack: '',
    });
  });
});
