// What a window must know before its first paint.
import type { Role } from '../../core/station/station';

/** What a window must know before its first paint. Also the one string that @electron/remote hands over. */
export type BootSnapshot = {
  readonly version: string;
  readonly packaged: boolean;
  /** `setup` until the station is set up. */
  readonly role: Role | 'setup';
  /** Which of the machine's boards a board's window shows; null for other windows. */
  readonly board: string | null;
  readonly locale: 'zh-CN' | 'en';
  readonly typeSize: 1 | 2 | 3;
  readonly displays: readonly {
    readonly width: number;
    readonly height: number;
    readonly scale: number;
  }[];
  /** A hub that was started together with this station and can be joined with its one-time code; told to set-up and office only. */
  readonly embeddedHub: { readonly url: string; readonly code: string } | null;
};
