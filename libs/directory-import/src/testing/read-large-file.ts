import { createReadStream } from 'node:fs';
import { isAccepted } from '../enterprise-row';
import { readEnterprises } from '../read-enterprises';
import { OPTIONS } from './reading';

/** Run by the memory test in a process of its own with a small heap: reads the file named on the command line. */
async function readLargeFile(path: string): Promise<void> {
  let accepted = 0;
  let rejected = 0;
  const began = Date.now();
  for await (const outcome of readEnterprises(createReadStream(path), OPTIONS)) {
    if (isAccepted(outcome)) accepted += 1;
    else rejected += 1;
  }
  const seconds = (Date.now() - began) / 1000;
  process.stdout.write(JSON.stringify({ accepted, rejected, seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

void readLargeFile(process.argv[2] ?? '');
