/** Exit code of every tool that could not get one of the servers it needs. */
export const NOT_PROVISIONED_EXIT = 69;

/** A program that is neither here nor can be fetched; the message says what a person can do about it. */
export class NotProvisioned extends Error {
  /**
   * @param {import('./catalogue.mjs').Binary} binary
   * @param {string[]} failures what was tried, in order
   */
  constructor(binary, failures) {
    super(
      [
        `缺少 ${binary.title}，且无法自动获取。请安装后将环境变量 ${binary.variable} 设为该程序的路径。`,
        `${binary.title} is missing and could not be fetched. Install it and set ${binary.variable} to the program's path.`,
        ...failures.map((failure) => `  - ${failure}`),
      ].join('\n'),
    );
    this.exitCode = NOT_PROVISIONED_EXIT;
  }
}
