/** Exit codes of `npm start`; 69 (a server cannot be had) and 70 (build failed) come from the tools that it uses. */
export const EXIT = {
  settings: 64,
  install: 71,
  dataFolderInUse: 73,
  portTaken: 74,
  child: 75,
  notReady: 76,
};

/** A start that cannot go on; the message is for the person who typed the command. */
export class StartFailed extends Error {
  /** @param {keyof typeof EXIT} cause @param {string} zh @param {string} en */
  constructor(cause, zh, en) {
    super(`${zh}\n${en}`);
    this.exitCode = EXIT[cause];
  }
}
