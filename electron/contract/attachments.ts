// Pages of papers as the pages of the application hand them over and get them back.

export type AttachmentRefusal =
  | { readonly code: 'attachment_too_large'; readonly most: number }
  /** What was handed over is neither a JPEG nor a PDF. */
  | { readonly code: 'attachment_kind' }
  | { readonly code: 'attachment_disk'; readonly detail: string }
  /** No such file on this machine, or sealed by a key that it has lost. */
  | { readonly code: 'attachment_gone' }
  /** It was taken at another machine, and the hub cannot be asked now. */
  | { readonly code: 'attachment_away' }
  /** It was taken at another machine, which has not sent it yet. */
  | { readonly code: 'attachment_waits' }
  /** What lies there is not what was kept. */
  | { readonly code: 'attachment_changed' }
  | { readonly code: 'no_viewer'; readonly detail: string };

export type KeptAttachment = { readonly sha256: string; readonly bytes: number };

/** Bytes of one file at most. */
export const mostAttachmentBytes = 4 * 1024 * 1024;
