import { type Principal } from '@app/auth';
import { AppConfig } from '@app/config';
import { DocumentViews, type EvidenceReading, barredBecause, readEvidence } from '@app/documents';
import { type Bilingual, DomainError, type EnterpriseCommand, text } from '@app/domain';
import type { DocumentRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import { Commands } from '../record-access/commands.service';
import type { EvidenceResponseDto } from './evidence.response';
import { withheld } from './withheld';

type Reading = Extract<EvidenceReading, { recognised: true }>;

const NOT_READ: Readonly<Record<'unknown-kind' | 'no-credit-code' | 'no-date', Bilingual>> = {
  'unknown-kind': text(
    '未识别为信用报告或国家平台导出文件，请人工录入。',
    'This is neither a credit report nor an export of the national platform; enter its figures by hand.',
  ),
  'no-credit-code': text('文件中没有统一社会信用代码。', 'The file names no unified social credit code.'),
  'no-date': text('文件中没有报告日期。', 'The file does not say of which day it is.'),
};

/** Takes over what others have reported of a firm, so that nobody asks it again. */
@Injectable()
export class Evidence {
  constructor(
    private readonly views: DocumentViews,
    private readonly commands: Commands,
    private readonly config: AppConfig,
  ) {}

  /**
   * @throws DomainError 409 while the file is in quarantine; 422 `EVIDENCE_UNKNOWN`, `EVIDENCE_OF_ANOTHER_FIRM`,
   *   `DOCUMENT_TYPE_MISMATCH`; what the record refuses
   */
  async take(
    document: DocumentRow,
    dryRun: boolean,
    envelope: CommandEnvelope,
    caller: Principal,
  ): Promise<Answer<EvidenceResponseDto>> {
    const barred = barredBecause(document, this.config.uploads.unscanned);
    if (barred) throw withheld(barred);
    const reading = await this.read(document);
    if (dryRun) return new Answer(200, toResponse(document, reading, false));
    const { documentType: type, source, observedOn: observedAt, validTo } = reading;
    const command: EnterpriseCommand = {
      type: 'put-indicators',
      items: reading.figures.map((figure) => ({ ...figure, source, observedAt, evidenceDocumentId: document.id })),
      report: { documentId: document.id, type, validTo },
    };
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: document.creditCode },
      command,
      view: () => toResponse(document, reading, true),
    });
  }

  private async read(document: DocumentRow): Promise<Reading> {
    const lines = await this.views.lines(document);
    const reading = readEvidence(lines ?? []);
    if (!reading.recognised) throw new DomainError(422, 'EVIDENCE_UNKNOWN', NOT_READ[reading.because]);
    if (reading.figures.length === 0) throw new DomainError(422, 'EVIDENCE_UNKNOWN', NOT_READ['unknown-kind']);
    if (reading.creditCode !== document.creditCode) {
      throw new DomainError(
        422,
        'EVIDENCE_OF_ANOTHER_FIRM',
        text('报告属于另一企业。', 'The report is about another firm.'),
      );
    }
    if (reading.documentType !== document.type) {
      throw new DomainError(
        422,
        'DOCUMENT_TYPE_MISMATCH',
        text(`请以类型 ${reading.documentType} 上传。`, `Upload it as ${reading.documentType}.`),
      );
    }
    return reading;
  }
}

function toResponse({ id }: DocumentRow, reading: Reading, stored: boolean): EvidenceResponseDto {
  const { mapping, source, observedOn, validTo, figures, unread } = reading;
  return {
    ...{ documentId: id, mapping, source, observedOn, validTo, stored },
    figures: figures.map(({ code, period, value, unit = null }) => ({ code, period, value: String(value), unit })),
    unread: [...unread],
  };
}
