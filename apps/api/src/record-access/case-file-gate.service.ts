import { type Principal, scopeOf } from '@app/auth';
import { DomainError, type PanelState, fileAccess, text } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

/** What an expert is told to whom a firm's file is closed. */
export const CLOSED_FILE = ['DECLARE_FIRST', 'NOT_ON_PANEL'] as const;

/**
 * Opens a firm's file to an expert only through a panel: drawn, declared without conflict, and while the panel lasts. Whoever
 * holds another role beside reads by that role.
 */
@Injectable()
export class CaseFileGate {
  constructor(private readonly snapshots: SnapshotReader) {}

  /** @throws DomainError 403 `DECLARE_FIRST` for who was drawn and has not declared, 403 `NOT_ON_PANEL` for any other expert */
  async check(creditCode: string, caller: Principal): Promise<void> {
    if (caller.roles.some((role) => role !== 'expert')) return;
    const panels = await this.snapshots.ofFirm<PanelState>('panel', creditCode, scopeOf(caller));
    const found = panels.map(({ state }) => fileAccess(state, caller.id));
    if (found.includes('open')) return;
    if (found.includes('declare-first')) {
      throw new DomainError(
        403,
        'DECLARE_FIRST',
        text('请先声明有无利益冲突，再查阅材料。', 'Declare whether you have a conflict before the file opens to you.'),
      );
    }
    throw new DomainError(
      403,
      'NOT_ON_PANEL',
      text(
        '您未参加该企业正在进行的评审，不能查阅其材料。',
        'You are on no open panel for this firm, so its file is closed to you.',
      ),
    );
  }
}
