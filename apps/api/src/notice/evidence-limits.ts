/** Files that one objection may bring. */
export const EVIDENCE_FILES = 3;

/** MiB of each. */
export const EVIDENCE_MEBIBYTES = 10;
