import { createHmac, randomBytes } from 'node:crypto';
import { BusinessClock } from '@app/calendar';
import { AppConfig } from '@app/config';
import { DocumentStore } from '@app/documents';
import { type NoticeState, PUBLIC_ACTOR } from '@app/domain';
import { RegionScope } from '@app/persistence';
import { CommandPath, type CommandResult, SnapshotReader, type StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import { OBJECTION_EVIDENCE } from '../document/document.service';
import type { ObjectionRequestDto } from './dto/objection.requests.dto';
import { codeHashOf, receiptCode } from './receipt-code';

type StagedFile = Awaited<ReturnType<DocumentStore['stage']>>;

/** What an objector takes home: both are asked for by whoever wants to know what became of the objection. */
export interface GivenReceipt {
  readonly receiptNo: string;
  readonly code: string;
  readonly objectionId: string;
}

export interface TakenObjection<B> {
  readonly noticeId: string;
  readonly said: ObjectionRequestDto;
  readonly files: readonly StagedFile[];
  readonly view: (given: GivenReceipt, notice: StoredSnapshot) => B;
}

/**
 * Takes objections of the public. The same words from the same contact on one day are one objection: whoever presses twice gets
 * the same receipt.
 */
@Injectable()
export class ObjectionIntake {
  private readonly key: string;

  constructor(
    private readonly path: CommandPath,
    private readonly snapshots: SnapshotReader,
    private readonly store: DocumentStore,
    private readonly clock: BusinessClock,
    { auth }: AppConfig,
  ) {
    this.key = auth.jwtSecret ?? randomBytes(32).toString('hex');
  }

  /** @throws DomainError 404, 409 `NOTICE_ENDED`, `OBJECTIONS_FULL`; staged files are dropped then */
  async take<B>({ noticeId, said, files, view }: TakenObjection<B>): Promise<CommandResult<B>> {
    const commandId = this.fingerprint(noticeId, said, files);
    const code = receiptCode(this.key, commandId);
    try {
      const documentIds = await this.keep(noticeId, files, commandId);
      return await this.path.execute<B>({
        aggregate: { type: 'notice', id: noticeId },
        command: {
          type: 'object',
          ...said,
          ...{ codeHash: codeHashOf(code) },
          ...(documentIds.length > 0 ? { documentIds } : {}),
        },
        commandId,
        // Not of the words: neither a name nor a contact is hashed without a key.
        requestHash: commandId,
        actor: PUBLIC_ACTOR,
        reply: ({ snapshot }) => {
          const objection = (snapshot.state as NoticeState).objections.at(-1);
          const given = { receiptNo: objection?.receiptNo ?? '', code, objectionId: objection?.id ?? '' };
          return { status: 201, body: view(given, snapshot) };
        },
      });
    } catch (error) {
      await this.drop(files);
      throw error;
    }
  }

  /** Drops files of an objection that was not taken. */
  async drop(files: readonly StagedFile[]): Promise<void> {
    for (const file of files) await this.store.discard(file);
  }

  private async keep(noticeId: string, files: readonly StagedFile[], commandId: string): Promise<readonly string[]> {
    if (files.length === 0) return [];
    const notice = await this.snapshots.get<NoticeState>({ type: 'notice', id: noticeId }, RegionScope.everything());
    const ids: string[] = [];
    for (const [n, file] of files.entries()) {
      const { document } = await this.store.keep(file, {
        actor: PUBLIC_ACTOR,
        commandId: `${commandId}.${n + 1}`,
        // They belong to the notice, so that the firm has no way to them.
        creditCode: noticeId,
        regionCode: notice.state.regionCode,
        type: OBJECTION_EVIDENCE,
      });
      ids.push(document.id);
    }
    return ids;
  }

  private fingerprint(noticeId: string, said: ObjectionRequestDto, files: readonly StagedFile[]): string {
    const plain = (words: string | undefined): string => (words ?? '').normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
    const parts = [
      noticeId,
      this.clock.today(),
      plain(said.contact).toLowerCase(),
      plain(said.content),
      plain(said.evidence),
      ...files.map(({ sha256 }) => sha256),
    ];
    return `objection:${createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('hex')}`;
  }
}
