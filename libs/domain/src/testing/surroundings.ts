import type { Upload } from '../application/application.context';
import type { ApplicationState } from '../application/application.types';
import type { CultivationState } from '../cultivation/cultivation.types';
import type { EnterpriseState } from '../enterprise/enterprise.types';
import type { ExpertState } from '../expert/expert.types';
import type { DocumentEffect } from '../kernel/decider';
import type { NoticeState } from '../notice/notice.types';
import type { PanelState } from '../panel/panel.types';
import type { JurySurroundings } from './panels';
import type { Rules } from './rules';

/** What a context may look at: the states, the stored files, and the rules of the day. */
export interface Surroundings extends JurySurroundings {
  readonly rules: Rules;
  readonly effects: readonly DocumentEffect[];
  readonly uploads: Readonly<Record<string, Upload>>;
  find(type: 'enterprise', id: string): EnterpriseState | undefined;
  find(type: 'application', id: string): ApplicationState | undefined;
  find(type: 'notice', id: string): NoticeState | undefined;
  find(type: 'panel', id: string): PanelState | undefined;
  get(type: 'application', id: string): ApplicationState;
  all(type: 'cultivation'): readonly CultivationState[];
  all(type: 'application'): readonly ApplicationState[];
  all(type: 'expert'): readonly ExpertState[];
  all(type: 'panel'): readonly PanelState[];
}
