/** The kinds of files that a case takes, by what their content says. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'] },
  jpg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  heic: { mediaType: 'image/heic', extensions: ['heic', 'heif'] },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'et'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  doc: { mediaType: 'application/msword', extensions: ['doc', 'wps'] },
  zip: { mediaType: 'application/zip', extensions: ['zip'] },
} as const satisfies Record<string, { readonly mediaType: string; readonly extensions: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;
