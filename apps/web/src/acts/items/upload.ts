import { credentials } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { OFFLINE, type Problem, ProblemError } from '../../api/problem';

/**
 * Uploads a paper of a firm. `fetch` cannot tell how far an upload is, so this is the older interface.
 *
 * @param told called with the percentage that is through
 * @returns the document's id
 * @throws ProblemError with the server's words, or `OFFLINE` where the line broke
 */
export function upload(file: File, creditCode: string, type: string, told: (percent: number) => void): Promise<string> {
  const form = new FormData();
  form.append('creditCode', creditCode);
  form.append('type', type);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/documents');
    request.responseType = 'json';
    request.setRequestHeader('X-CSRF-Token', credentials.csrfToken);
    request.setRequestHeader('Idempotency-Key', newKey());
    request.setRequestHeader('Accept-Language', credentials.language);
    request.upload.onprogress = ({ loaded, total }) => told(Math.round((loaded / total) * 100));
    request.onerror = () => reject(new ProblemError(OFFLINE));
    request.onload = () => {
      if (request.status < 300) resolve((request.response as { id: string }).id);
      else reject(new ProblemError((request.response as Problem | null) ?? { ...OFFLINE, status: request.status }));
    };
    request.send(form);
  });
}
