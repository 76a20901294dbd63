import { extractText } from './extract-text';
import type { FileResult, FileTask } from './file-work.types';
import { pictureOf } from './picture';

/** Runs in a thread of its own, which is ended when it takes too long or too much; it reads no file, and speaks to nobody. */
export async function work(task: FileTask): Promise<FileResult> {
  try {
    return task.kind === 'text' ? await extractText(task) : await pictureOf(task);
  } catch {
    return { kind: 'refused', because: 'unreadable' };
  }
}
