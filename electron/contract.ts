// Everything that a page may ask of the machine, and everything that the machine tells a page.
// One line here, one schema in schemas.ts and one handler in handlers.ts make a call; the compiler proves the lists complete.
// Types only: the renderer sees this file through renderer/shell.ts and nothing else of electron/.
import type { EntityKind, EventKind, JourneyEvent, StaffRole } from '../core/journey';
import type { Result } from '../core/kit/result';
import type { PrinterConnection, PrinterSettings, Role, Station } from '../core/station/station';
import type { Document } from '../core/slip/document';
import type { DigestAnswer, PullAnswer, PushAnswer, SnapshotAnswer } from '../core/sync/wire';

// ── boot ────────────────────────────────────────────────────────────────────────────────────────

/** What a window must know before its first paint. Also the one string that @electron/remote hands over. */
export type BootSnapshot = {
  readonly version: string;
  readonly packaged: boolean;
  /** `setup` until the station is set up. */
  readonly role: Role | 'setup';
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

// ── vault ───────────────────────────────────────────────────────────────────────────────────────

export type StaffEntry = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Argon2id parameters of the passphrase, base64 salt. */
  readonly kdf: { readonly salt: string; readonly memoryKiB: number; readonly passes: number };
};

export type VaultStatus = {
  readonly staff: readonly StaffEntry[];
  /** `weak`: the system has no key store, the device key is a file only. */
  readonly binding: 'system' | 'weak';
  /** Somebody signed in since the start: unattended windows (kiosk, board, resident) may work. */
  readonly open: boolean;
};

/** `key` is the vault's master key, 32 bytes as base64; the page derives its sub-keys and drops it. */
export type OpenedVault = {
  readonly key: string;
  readonly staff: Omit<StaffEntry, 'kdf'>;
  /** Only in the answer that made the vault (or recovered it): 24 characters to print and lock away, never seen again. */
  readonly recoveryCode?: string;
};

export type VaultRefusal =
  | { readonly code: 'wrong_passphrase'; readonly waitSeconds: number }
  | { readonly code: 'wait'; readonly waitSeconds: number }
  | { readonly code: 'unknown_staff' }
  | { readonly code: 'device_key_lost' }
  | { readonly code: 'not_allowed' };

// ── journal ─────────────────────────────────────────────────────────────────────────────────────

/** An event as it rests on a disk: the plain part for finding, everything else sealed (AES-256-GCM). */
export type SealedEvent = {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly group: string;
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly kind: EventKind;
  /** Hub order; null while the hub has not acknowledged it. */
  readonly srv: number | null;
  /** `alg.epoch.iv.ciphertext`, see renderer/data/seal.ts; opens to the whole event. */
  readonly sealed: string;
};

/** One line of the journal. The working store is nothing but these, applied in order. */
export type JournalEntry =
  /** One act on this device. */
  | { readonly type: 'own'; readonly events: readonly SealedEvent[] }
  /** The hub's decisions on own events. */
  | {
      readonly type: 'acked';
      readonly results: readonly {
        readonly seq: number;
        readonly srv: number | null;
        readonly outcome: string;
        readonly reason: string | null;
      }[];
      readonly epoch: string;
    }
  /** Events of other devices (and own ones, after a recovery), in hub order. */
  | {
      readonly type: 'received';
      readonly events: readonly SealedEvent[];
      readonly exits: readonly { readonly entity: EntityKind; readonly entityId: string }[];
      readonly cursor: number;
      readonly epoch: string;
    }
  /** A page of entities as folded by the hub. */
  | {
      readonly type: 'snapshot';
      readonly rows: readonly {
        readonly entity: EntityKind;
        readonly entityId: string;
        readonly version: number;
        readonly srv: number;
        readonly sealed: string;
      }[];
      readonly cursor: number | null;
      readonly epoch: string;
    }
  /** The hub was restored from a backup: own events after `lastSeq` are sent again, and everything is fetched anew. */
  | { readonly type: 'epoch'; readonly epoch: string; readonly lastSeq: number };

/** `n` counts entries from 1; `hash` chains them (SHA-256 over the previous hash and the line). `{n: 0, hash: ''}` when empty. */
export type JournalHead = { readonly n: number; readonly hash: string; readonly lastSeq: number };

export type JournalLine = {
  readonly n: number;
  readonly hash: string;
  readonly entry: JournalEntry;
};

/** Where the chain does not hold. What is before `at` is whole; reading from `resumesAt` gives what is whole after it. */
export type JournalBreak = {
  readonly at: number;
  /** `missing`: unreadable or gone. `changed`: the line before `at` is not the one that was written. */
  readonly cause: 'missing' | 'changed';
  readonly resumesAt: number | null;
};

export type JournalTrouble =
  /** Another window appended first: read the state again. Carries the true head. */
  | { readonly code: 'moved_on'; readonly head: JournalHead }
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed'; readonly detail: string };

export type GuardState = {
  /** `low` under 2 GB, `stop` under 500 MB: nothing new is taken in. */
  readonly space: 'ok' | 'low' | 'stop';
  readonly freeBytes: number;
  readonly journalBytes: number;
  readonly head: JournalHead;
  /** What the start-up check did, in order: shown in the office. */
  readonly startup: readonly {
    readonly what:
      | 'log_repaired'
      | 'journal_tail_cut'
      | 'journal_broken'
      | 'cold_copy'
      | 'cold_copy_failed'
      | 'store_missing'
      | 'newer_store';
    readonly detail: string;
  }[];
};

// ── printing ────────────────────────────────────────────────────────────────────────────────────

export type JobState =
  | 'queued'
  | 'preflight'
  | 'blocked'
  | 'sending'
  | 'awaiting'
  | 'printed'
  | 'unconfirmed'
  | 'unknown'
  | 'failed'
  | 'cancelled';

export type JobTrouble =
  | 'paper_out'
  | 'cover_open'
  | 'printer_error'
  | 'refused'
  | 'unreachable'
  | 'no_answer'
  | 'reset'
  | 'glyph_missing'
  | 'restarted';

export type PrintJob = {
  /** The slip's entity id. */
  readonly id: string;
  readonly key: string;
  readonly printer: string;
  readonly state: JobState;
  readonly trouble: JobTrouble | null;
  /** For `glyph_missing`: the characters. */
  readonly detail: string;
  readonly submittedAt: number;
  readonly changedAt: number;
};

export type PrintRequest = {
  readonly id: string;
  readonly key: string;
  readonly printer: string;
  readonly document: Document;
};

export type PrintRefusal =
  | { readonly code: 'unknown_printer' }
  /** The key has had its one original; a further copy needs its own key and the 补打 mark. */
  | { readonly code: 'key_used'; readonly job: PrintJob }
  | { readonly code: 'glyph_missing'; readonly characters: string }
  /** Bytes of it may be on paper: it is not sent again. */
  | { readonly code: 'bytes_left'; readonly job: PrintJob }
  | { readonly code: 'unknown_job' }
  | { readonly code: 'spool_failed'; readonly detail: string };

/** What a printer answers. With a trouble nothing was learned beyond it: mend it and ask again. */
export type LearntPrinter = {
  readonly trouble: JobTrouble | null;
  readonly answersStatus: boolean;
  readonly answersBarrier: boolean;
  readonly answersProcessId: boolean;
};

/** A printer that this machine can see, or a line at which one may hang. */
export type FoundPrinter = { readonly connection: PrinterConnection; readonly label: string };

/** A printer as the system knows it. */
export type SystemPrinter = { readonly name: string; readonly label: string };

/** A PDF in the archive: what the journal says of it. */
export type KeptPdf = {
  /** Of the PDF itself, hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  readonly bytes: number;
};

export type A4Refusal =
  | { readonly code: 'glyph_missing'; readonly characters: string }
  | { readonly code: 'pdf_failed'; readonly detail: string }
  | { readonly code: 'archive_failed'; readonly detail: string }
  | { readonly code: 'pdf_gone' }
  /** What lies there is not what was kept. */
  | { readonly code: 'pdf_changed' }
  | { readonly code: 'no_system_printer' }
  /** The system did not take it: nothing of it can come out. */
  | { readonly code: 'system_refused'; readonly detail: string }
  /** A crash, or no answer: the system may have it. */
  | { readonly code: 'maybe_handed' }
  | { readonly code: 'no_viewer'; readonly detail: string };

/** The virtual printer: paper on the screen, and troubles to practise with. */
export type VirtualPrinter = {
  readonly paperOut: boolean;
  readonly coverOpen: boolean;
  readonly unplugged: boolean;
  readonly slow: boolean;
  readonly oneWay: boolean;
  /** Newest first, at most 20. */
  readonly sheets: readonly {
    readonly id: string;
    readonly at: number;
    readonly svg: string;
    readonly width: 58 | 80;
  }[];
};

// ── hub ─────────────────────────────────────────────────────────────────────────────────────────

export type HubTrouble =
  | { readonly code: 'not_enrolled' }
  | { readonly code: 'away'; readonly detail: string }
  | { readonly code: 'nonsense'; readonly detail: string }
  | {
      readonly code: 'refused';
      readonly reason: string;
      readonly lastSeq: number | null;
      readonly epoch: string | null;
    }
  | { readonly code: 'gap'; readonly expectedSeq: number }
  | { readonly code: 'busy'; readonly retryAfterSeconds: number };

// ── the calls ───────────────────────────────────────────────────────────────────────────────────

/** Every call: what goes in, what comes out. Names are `area.verb`. */
export type Calls = {
  'boot.read': { in: null; out: BootSnapshot };
  'station.read': { in: null; out: Station | null };
  'station.save': { in: Station; out: null };
  /** Opens the window of a role, or brings it to the front. */
  'station.open': { in: { role: Role }; out: null };
  /** A bug that a page caught at its top. Name and places in the code only: a message may quote what somebody typed. */
  'trouble.report': {
    in: { readonly name: string; readonly places: readonly string[] };
    out: null;
  };
  'vault.status': { in: null; out: VaultStatus };
  /** The first one creates the vault; later ones need an open vault and a supervisor's window. `stretched` = Argon2id of the passphrase, base64. */
  'vault.enrol': {
    in: { staff: StaffEntry; stretched: string };
    out: Result<OpenedVault, VaultRefusal>;
  };
  'vault.unlock': {
    in: { staffId: string; stretched: string };
    out: Result<OpenedVault, VaultRefusal>;
  };
  /**
   * The second way in, when the device key or every supervisor's passphrase is lost: `staff` becomes a supervisor with a new
   * passphrase. A new device key shuts out the others until they are enrolled again. The code is spent; the answer carries the
   * next one. A wrong code is `wrong_passphrase`, and has waits of its own.
   */
  'vault.recover': {
    in: { code: string; staff: StaffEntry; stretched: string };
    out: Result<OpenedVault, VaultRefusal>;
  };
  /** For unattended windows (kiosk, board, resident) while the vault is open, and a staff window that signed in. */
  'vault.key': { in: null; out: Result<OpenedVault, VaultRefusal> };
  /** `window`: this window asks for the passphrase again. `machine`: every window does, and the key leaves memory. */
  'vault.lock': { in: { scope: 'window' | 'machine' }; out: null };
  /** Appends one entry and syncs it to the disk. `after` = the head that the caller decided on. */
  'journal.append': {
    in: { after: JournalHead; entry: JournalEntry };
    out: Result<JournalHead, JournalTrouble>;
  };
  'journal.read': {
    in: { from: number; limit: number };
    /** A page is cut at about 4 MB: the last one is the one that reaches `head.n`, not a short one. */
    out: { lines: readonly JournalLine[]; head: JournalHead; broken?: JournalBreak };
  };
  'journal.guard': { in: null; out: GuardState };
  'print.submit': { in: PrintRequest; out: Result<PrintJob, PrintRefusal> };
  /** The same original again, to this printer or another, while nothing of it has left; what the spool never had is submitted. */
  'print.resend': { in: PrintRequest; out: Result<PrintJob, PrintRefusal> };
  'print.jobs': { in: null; out: readonly PrintJob[] };
  /** `retry` only where nothing left the machine; `came_out`/`did_not` answer `unknown`; `cancel` stops a blocked job. */
  'print.act': {
    in: { id: string; act: 'retry' | 'came_out' | 'did_not' | 'cancel' };
    out: PrintJob | null;
  };
  /** Serial lines, device files and queues of this machine; nothing is sent to any of them. */
  'printer.find': { in: null; out: readonly FoundPrinter[] };
  /** Asks a printer how it is and what it answers; nothing comes out of it. Silence is a trouble only where `printer` says that it answers. */
  'printer.learn': { in: { printer: PrinterSettings }; out: LearntPrinter };
  /** A printer that may be printed on without being in the settings, until the next one or null. */
  'printer.trial': { in: { printer: PrinterSettings | null }; out: null };
  'printer.virtual': {
    in: {
      set: Partial<
        Pick<VirtualPrinter, 'paperOut' | 'coverOpen' | 'unplugged' | 'slow' | 'oneWay'>
      >;
    };
    out: VirtualPrinter;
  };
  /** The printers of the system, for A4. */
  'a4.printers': { in: null; out: readonly SystemPrinter[] };
  /** Makes the PDF of a slip and keeps it; asked again, it answers for the one that is kept. */
  'a4.archive': {
    in: { id: string; document: Document };
    out: Result<KeptPdf, A4Refusal>;
  };
  /** Hands the kept PDF to the system, once. `sha256` is the journal's word for what was kept. */
  'a4.hand': { in: { id: string; sha256: string }; out: Result<null, A4Refusal> };
  /** Shows the kept PDF in the system's own program, if it is still the one that was kept. */
  'a4.open': { in: { id: string; sha256: string }; out: Result<null, A4Refusal> };
  /** A copy to where a person wants it. */
  'a4.save': {
    in: { id: string; sha256: string };
    out: Result<{ saved: boolean }, A4Refusal>;
  };
  'hub.enrol': {
    in: { url: string; code: string };
    out: Result<{ hubName: string; epoch: string }, HubTrouble>;
  };
  'hub.push': {
    in: { epoch: string; events: readonly JourneyEvent[] };
    out: Result<PushAnswer, HubTrouble>;
  };
  /** `epoch` is the one that the cursor belongs to: another one is refused as `wrong_epoch`. `own`: own events too, after a recovery. */
  'hub.pull': {
    in: { cursor: number; limit: number; epoch?: string | undefined; own?: boolean | undefined };
    out: Result<PullAnswer, HubTrouble>;
  };
  'hub.snapshot': {
    in: { after: string | null; limit: number };
    out: Result<SnapshotAnswer, HubTrouble>;
  };
  'hub.digest': { in: null; out: Result<DigestAnswer, HubTrouble> };
};

export type CallName = keyof Calls;

/** What the machine tells every window, unasked. */
export type Notices = {
  'print.changed': PrintJob;
  'hub.poked': null;
  'vault.locked': { readonly scope: 'window' | 'machine' };
  'guard.changed': GuardState;
  'station.changed': Station;
};

export type NoticeName = keyof Notices;

/** What the preload puts on `window.station`: nothing else of Electron reaches a page. */
export type Bridge = {
  /** JSON of BootSnapshot, there before the first paint; empty when remote is not available (then `boot.read`). */
  readonly boot: string;
  readonly call: <N extends CallName>(name: N, input: Calls[N]['in']) => Promise<Calls[N]['out']>;
  readonly on: <N extends NoticeName>(
    name: N,
    listener: (notice: Notices[N]) => void,
  ) => () => void;
};
