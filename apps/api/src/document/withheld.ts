import type { Barred } from '@app/documents';
import { DomainError, text } from '@app/domain';

/** Why a file is not given out, and what helps. */
export function withheld(barred: Barred): DomainError {
  switch (barred) {
    case 'scanning':
      return new DomainError(
        409,
        'DOCUMENT_QUARANTINED',
        text(
          '文件正在查毒，通过后即可查看，请稍后再试。',
          'The file is being scanned; try again when it has been cleared.',
        ),
        undefined,
        10,
      );
    case 'unscanned':
      return new DomainError(
        409,
        'DOCUMENT_QUARANTINED',
        text(
          '文件尚未查毒，按规定暂不提供；请联系管理员检查查毒服务。',
          'No scanner has seen the file, and it is kept back until one has; ask the operator to look at the scanner.',
        ),
      );
    case 'infected':
      return new DomainError(
        409,
        'DOCUMENT_INFECTED',
        text(
          '文件含病毒，已隔离，任何人不能下载；请上传清除病毒后的文件。',
          'A virus was found; nobody gets this file. Upload a clean one.',
        ),
      );
    case 'destroyed':
      return new DomainError(
        410,
        'DOCUMENT_DESTROYED',
        text('文件已按规定销毁，仅保留其摘要。', 'The file was destroyed by rule; its hash and size remain.'),
      );
  }
}

/** Why a file is not shown; it may be downloaded. */
export function notShown(because: 'unsupported' | 'no-such-page' | 'too-large' | 'unreadable'): DomainError {
  switch (because) {
    case 'unsupported':
      return new DomainError(
        415,
        'PREVIEW_UNAVAILABLE',
        text('该类文件不能在线预览，请下载查看。', 'This kind of file has no preview; download it.'),
      );
    case 'no-such-page':
      return new DomainError(422, 'PREVIEW_FAILED', text('没有这一页。', 'There is no such page.'));
    case 'too-large':
      return new DomainError(
        422,
        'PREVIEW_FAILED',
        text('文件过大或过于复杂，请下载查看。', 'The file is too large or too complex to be shown; download it.'),
      );
    case 'unreadable':
      return new DomainError(
        422,
        'PREVIEW_FAILED',
        text('文件无法解析，请下载查看。', 'The file cannot be read; download it.'),
      );
  }
}
