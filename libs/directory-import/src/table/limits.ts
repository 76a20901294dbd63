/** What a stranger's file may cost. */
export interface TableLimits {
  /** Bytes of the file as uploaded. */
  readonly maxBytes: number;
  /** Bytes of all parts of an XLSX once unpacked: a zip bomb stays packed. */
  readonly maxUnpackedBytes: number;
  /** Characters of all shared texts of an XLSX; they are held while its rows are read. */
  readonly maxSharedCharacters: number;
  readonly maxColumns: number;
  readonly maxRows: number;
  readonly maxCellCharacters: number;
}

export const DEFAULT_LIMITS: TableLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxUnpackedBytes: 512 * 1024 * 1024,
  maxSharedCharacters: 16_000_000,
  maxColumns: 200,
  maxRows: 200_000,
  maxCellCharacters: 4_000,
};
