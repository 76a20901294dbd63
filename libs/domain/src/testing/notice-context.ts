import type { Upload } from '../application/application.context';
import { involvedIn } from '../application/recusal';
import type { ApplicationState } from '../application/application.types';
import type { Command, DecisionContext } from '../kernel/decider';
import { type Bilingual, text } from '../kernel/text';
import type { NoticeState } from '../notice/notice.types';
import { CLOCK_RULES } from './clock-rules';

export interface NoticeSurroundings {
  readonly uploads: Readonly<Record<string, Upload>>;
  find(type: 'notice', id: string): NoticeState | undefined;
  get(type: 'application', id: string): ApplicationState;
}

/** What a command on a notice names. */
interface NoticeQuestion {
  readonly applicationId?: string;
  readonly body?: Bilingual;
  readonly documentIds?: readonly string[];
}

/** What publishing, editing and objecting may look at. */
export function noticeContext(world: NoticeSurroundings, command: Command, base: DecisionContext): DecisionContext {
  const asked = command as unknown as NoticeQuestion;
  const known = world.find('notice', base.aggregateId);
  const applicationId = asked.applicationId ?? known?.applicationId;
  const application = applicationId ? world.get('application', applicationId) : null;
  const publish = application && {
    creditCode: application.creditCode,
    enterpriseName: application.enterpriseName,
    regionCode: application.regionCode,
    tier: application.tier,
    batch: application.batch,
    body: asked.body ?? text('拟推荐名单公示', 'Proposed list'),
    bodyHash: asked.body ? [...asked.body.zh].map((mark) => mark.charCodeAt(0).toString(16)).join('') : '0'.repeat(64),
  };
  const evidenceFiles = (asked.documentIds ?? [])
    .filter((id) => world.uploads[id]?.creditCode === base.aggregateId)
    .map((documentId) => ({ documentId, fileName: '照片.jpg', sha256: 'a'.repeat(64) }));
  const barred = application ? involvedIn(application) : [];
  return { ...base, ...{ publish, evidenceFiles, barred, clockRules: CLOCK_RULES } };
}
