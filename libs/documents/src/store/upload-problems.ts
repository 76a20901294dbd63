import { DomainError, text } from '@app/domain';

export function uploadTooLarge(maxBytes: number): DomainError {
  const mebibytes = Math.round((maxBytes / 1024 / 1024) * 10) / 10;
  return new DomainError(
    413,
    'UPLOAD_TOO_LARGE',
    text(`文件超过 ${mebibytes} MiB 的上限`, `The file is larger than the limit of ${mebibytes} MiB`),
  );
}

export function uploadEmpty(): DomainError {
  return new DomainError(422, 'UPLOAD_EMPTY', text('文件是空的', 'The file is empty'));
}

export function uploadTypeUnsupported(): DomainError {
  return new DomainError(
    415,
    'UPLOAD_TYPE_UNSUPPORTED',
    text(
      '按内容识别，该文件不是 PDF、OFD、JPG、PNG、HEIC、XLSX、XLS、DOCX、DOC 或 ZIP，或已损坏、含宏',
      'By its content the file is no PDF, OFD, JPG, PNG, HEIC, XLSX, XLS, DOCX, DOC or ZIP, or it is broken or has macros',
    ),
  );
}

export function uploadExpired(): DomainError {
  return new DomainError(
    409,
    'UPLOAD_EXPIRED',
    text('上传用时过长，请重新上传', 'The upload took too long; start again'),
  );
}

export function idempotencyKeyReused(): DomainError {
  return new DomainError(
    422,
    'IDEMPOTENCY_KEY_REUSED',
    text('同一幂等键已用于另一请求', 'This idempotency key was already used for another request'),
  );
}

export function tooBusy(): DomainError {
  const detail = text(
    '该企业的文件正被同时上传，请稍后重试',
    'Too many uploads for this firm at once; try again shortly',
  );
  return new DomainError(503, 'TOO_BUSY', detail, undefined, 1);
}
