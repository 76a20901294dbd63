import { ask, client, credentials, session as login } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { OFFLINE, type Problem, ProblemError } from '../../api/problem';

interface Session {
  readonly id: string;
  readonly received: number;
  readonly pieceBytes: number;
}

const KEPT_AS = 'upload:';
const WAITS_MS = [500, 2_000, 5_000] as const;

/** The same file chosen again goes on where it was, also after a reload. */
const nameOf = (file: File, creditCode: string, type: string): string =>
  [KEPT_AS, creditCode, type, file.name, file.size, file.lastModified].join('|');

async function begin(file: File, creditCode: string, type: string): Promise<Session> {
  const name = nameOf(file, creditCode, type);
  const known = localStorage.getItem(name);
  if (known) {
    const found = await status(known).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.status === 404) return undefined;
      throw error;
    });
    if (found) return found;
  }
  const body = { creditCode, type, fileName: file.name, size: file.size };
  const begun = await ask(() => client.POST('/api/v1/document-uploads', { body }));
  localStorage.setItem(name, begun.id);
  return begun;
}

function status(id: string): Promise<Session> {
  return ask(() => client.GET('/api/v1/document-uploads/{id}', { params: { path: { id } } }));
}

/** `fetch` cannot tell how far an upload is, so this is the older interface. */
function sendPiece(id: string, offset: number, piece: Blob, told: (sent: number) => void): Promise<Session> {
  const form = new FormData();
  form.append('file', piece, 'piece');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1/document-uploads/${id}/pieces?offset=${offset}`);
    request.responseType = 'json';
    request.setRequestHeader('X-CSRF-Token', credentials.csrfToken);
    request.setRequestHeader('Idempotency-Key', newKey());
    request.setRequestHeader('Accept-Language', credentials.language);
    request.upload.onprogress = ({ loaded }) => told(Math.min(loaded, piece.size));
    request.onerror = () => reject(new ProblemError(OFFLINE));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Session);
      else reject(new ProblemError((request.response as Problem | null) ?? { ...OFFLINE, status: request.status }));
    };
    request.send(form);
  });
}

/** A line that broke, a server that is away, or a piece that came twice: worth asking where to go on. */
const isPassing = ({ problem }: ProblemError): boolean => problem.status === 0 || problem.status >= 500;

/** Asks how far it is until somebody answers, a few times. */
async function goOn(id: string, error: unknown): Promise<Session> {
  if (!(error instanceof ProblemError)) throw error;
  if (error.problem.code === 'UPLOAD_OFFSET') return status(id);
  // A slow line outlives the half hour of a session: what is through stays through.
  if (error.problem.status === 401 && (await login.renew())) return status(id);
  if (!isPassing(error)) throw error;
  for (const wait of WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const found = await status(id).catch(() => undefined);
    if (found) return found;
  }
  throw error;
}

/**
 * Uploads a paper of a firm in pieces. A lost line costs one piece; whoever comes back and chooses the file again goes on.
 *
 * @param told called with the percentage that is through
 * @returns the document's id
 * @throws ProblemError with the server's words, or `OFFLINE` where nobody answers for a while
 */
export async function upload(
  file: File,
  creditCode: string,
  type: string,
  told: (percent: number) => void,
): Promise<string> {
  let session = await begin(file, creditCode, type);
  const tell = (bytes: number): void => told(Math.min(99, Math.round((bytes / file.size) * 100)));
  while (session.received < file.size) {
    const { id, received, pieceBytes } = session;
    tell(received);
    const piece = file.slice(received, received + pieceBytes);
    session = await sendPiece(id, received, piece, (sent) => tell(received + sent)).catch((error: unknown) =>
      goOn(id, error),
    );
  }
  const params = { path: { id: session.id }, header: { 'Idempotency-Key': session.id } };
  try {
    const document = await ask(() => client.POST('/api/v1/document-uploads/{id}/document', { params }));
    return document.id;
  } finally {
    localStorage.removeItem(nameOf(file, creditCode, type));
  }
}
