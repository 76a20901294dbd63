import type { Payload, PayloadCodec } from '@temporalio/common';

/** Leaves payloads as they are, until the worker is to fail at a task. */
export class BreakableCodec implements PayloadCodec {
  private beforeBreaking: (() => Promise<unknown>) | undefined;

  /** @returns when a task has come that will fail, as soon as `ready` has passed */
  breakAfter(ready: () => Promise<unknown>): Promise<void> {
    return new Promise((reached) => {
      this.beforeBreaking = () => {
        reached();
        return ready();
      };
    });
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    if (!this.beforeBreaking) return payloads;
    await this.beforeBreaking();
    throw new Error('the worker breaks down');
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads;
  }
}
