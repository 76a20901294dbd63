/** The stored answer to a command: the same id again gets the same answer. */
export interface Receipt {
  readonly principal: string;
  readonly commandId: string;
  /** Of what was asked; the same id with another hash is refused. */
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
  /** Real time, ISO 8601. */
  readonly recordedAt: string;
}
