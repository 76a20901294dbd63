import type { Outcome } from '../../../kernel/decider';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import type { LifeCommand } from '../life.commands';
import { decideJudgeLostPaper, decideNoteLostPaper } from './lost-paper';
import { decideNoteChange, decideReportChange } from './changes';
import { decideRelinquish, decideRevoke } from './endings';
import { decideRenewalBlocked, decideRenewalCourse, decideRenewalPapers } from './re-review';
import { decideRelate, decideSuccession, decideVerifyChange } from './verify';

/** Decides what is said of a firm's later life: re-review, major changes, and how titles and firms end. */
export function decideLife(draft: EnterpriseDraft, command: LifeCommand): Outcome<EnterpriseEvent> {
  switch (command.type) {
    case 'confirm-renewal-papers':
      return decideRenewalPapers(draft, command);
    case 'note-renewal-blocked':
      return decideRenewalBlocked(draft, command);
    case 'note-renewal-opened':
    case 'note-renewal-filed':
    case 'note-renewal-ended':
      return decideRenewalCourse(draft, command);
    case 'revoke-title':
      return decideRevoke(draft, command);
    case 'relinquish-title':
      return decideRelinquish(draft, command);
    case 'note-change':
      return decideNoteChange(draft, command);
    case 'report-change':
      return decideReportChange(draft, command);
    case 'verify-change':
      return decideVerifyChange(draft, command);
    case 'relate':
      return decideRelate(draft, command);
    case 'judge-succession':
      return decideSuccession(draft, command);
    case 'note-lost-paper':
      return decideNoteLostPaper(draft, command);
    case 'judge-lost-paper':
      return decideJudgeLostPaper(draft, command);
  }
}
