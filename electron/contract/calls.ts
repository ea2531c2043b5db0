// Everything that a page may ask of the machine, and everything that the machine tells a page.
// One line here, one schema in schemas.ts and one handler in handlers.ts make a call; the compiler proves the lists complete.
// Types only: the renderer sees this folder through renderer/shell.ts and nothing else of electron/.
import type { JourneyEvent } from '../../core/journey';
import type { Result } from '../../core/kit/result';
import type { A4Paper } from '../../core/slip/a4-html';
import type { PrinterSettings, Role, Station } from '../../core/station/station';
import type { DigestAnswer, PullAnswer, PushAnswer, SnapshotAnswer } from '../../core/sync/wire';
import type { AttachmentRefusal, KeptAttachment } from './attachments';
import type { BootSnapshot } from './boot';
import type { BundleOpenRefusal, BundleSaveRefusal, ChosenBundle, SavedBundle } from './bundles';
import type {
  CommandAnswer,
  HallCommand,
  HallDone,
  HallInvitation,
  HallStatus,
  HallTrouble,
  HallWork,
} from './hall';
import type { HubTrouble } from './hub';
import type {
  GuardState,
  JournalBreak,
  JournalEntry,
  JournalHead,
  JournalLine,
  JournalTrouble,
} from './journal';
import type {
  A4Refusal,
  FoundPrinter,
  KeptPdf,
  LearntPrinter,
  PrintJob,
  PrintRefusal,
  PrintRequest,
  SystemPrinter,
  VirtualPrinter,
} from './printing';
import type { TableRefusal, TableRequest } from './tables';
import type { OpenedVault, StaffEntry, VaultRefusal, VaultStatus } from './vault';
import type { ChosenMatters, ImportedMatter, MatterKeepRefusal } from './matters';
import type { ChosenRecordings, KeepRefusal, Recordings } from './voice';

/** Every call: what goes in, what comes out. Names are `area.verb`. */
export type Calls = {
  'boot.read': { in: null; out: BootSnapshot };
  /** Milliseconds since the machine was started, the same count for every window: a changed clock does not move it. */
  'clock.read': { in: null; out: number };
  'station.read': { in: null; out: Station | null };
  'station.save': { in: Station; out: null };
  /** Opens the window of a role, or brings it to the front. `board`: which of the machine's boards; absent = the first. */
  'station.open': { in: { role: Role; board?: string; wish?: WindowWish }; out: null };
  /** What this window was opened for, told once; null where it was opened for nothing in particular. */
  'station.wish': { in: null; out: WindowWish | null };
  /** A bug that a page caught at its top. Name and places in the code only: a message may quote what somebody typed. */
  'trouble.report': {
    in: { readonly name: string; readonly places: readonly string[] };
    out: null;
  };
  /** Packs and calendars that the city brought in, as they lie here. */
  'matters.read': { in: null; out: readonly ImportedMatter[] };
  /** Asks the person at this machine for files; null when they chose none. Nothing is in use yet. */
  'matters.choose': { in: null; out: ChosenMatters | null };
  /** Keeps one chosen file under the name of what the page read in it. */
  'matters.keep': {
    in: { choice: string; file: string; name: string };
    out: Result<readonly ImportedMatter[], MatterKeepRefusal>;
  };
  /** No new case is opened under it from now on; those that were keep it. */
  'matters.remove': {
    in: { name: string };
    out: Result<readonly ImportedMatter[], MatterKeepRefusal>;
  };
  /** The site's own recordings that calls are spoken with. */
  'voice.recordings': { in: null; out: Recordings };
  /** Asks the person at this machine for a folder or files; null when they chose none. Nothing is in use yet. */
  'voice.choose': { in: { what: 'folder' | 'files' }; out: ChosenRecordings | null };
  /** One chosen file, to be tried; null when somebody chose again since. */
  'voice.chosen': { in: { choice: string; clip: string }; out: Uint8Array | null };
  /** Takes these clips of a choice: all of them, or none and nothing has changed. */
  'voice.keep': {
    in: { choice: string; clips: readonly string[] };
    out: Result<Recordings, KeepRefusal>;
  };
  /** Takes all own recordings out again. */
  'voice.remove': { in: null; out: Recordings };
  /** Keys of the calls that were said on this machine, the latest last. */
  'voice.heard': { in: null; out: readonly string[] };
  'voice.said': { in: { key: string }; out: null };
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
  /** A slip that is about to be submitted: its printer is greeted and its picture drawn, beside the commit. Nothing of it is sent. */
  'print.prepare': { in: Pick<PrintRequest, 'printer' | 'document'>; out: null };
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
  /** Makes the PDF of a slip or a form and keeps it; asked again, it answers for the one that is kept. */
  'a4.archive': {
    in: { id: string; document: A4Paper };
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
  /** Keeps one page of a paper; on the disk when it answers. */
  'attachment.keep': {
    in: { content: Uint8Array };
    out: Result<KeptAttachment, AttachmentRefusal>;
  };
  'attachment.read': {
    in: { sha256: string };
    out: Result<{ content: Uint8Array }, AttachmentRefusal>;
  };
  /** Shows it in the system's own program. */
  'attachment.open': { in: { sha256: string }; out: Result<null, AttachmentRefusal> };
  /** It is about to be taken off: noted durably before the event that says so. */
  'attachment.leave': { in: { sha256: string }; out: Result<null, AttachmentRefusal> };
  /** Pages that were noted so and are not settled. */
  'attachment.leaving': { in: null; out: readonly string[] };
  /** Deletes what was noted as leaving, or lets it stay because something still speaks of it. */
  'attachment.settle': {
    in: { sha256: string; stays: boolean };
    out: Result<{ isGone: boolean }, AttachmentRefusal>;
  };
  /** A person's own copy of figures, where they say; `path: null` when they changed their mind. */
  'table.save': {
    in: TableRequest;
    out: Result<{ readonly path: string | null }, TableRefusal>;
  };
  /** Work for another machine, sealed into a file where a person says. The code comes back and is shown once. */
  'bundle.save': {
    in: { name: string; text: string };
    out: Result<SavedBundle, BundleSaveRefusal>;
  };
  /** Asks the person at this machine for such a file; null when they chose none. */
  'bundle.choose': { in: null; out: Result<ChosenBundle | null, BundleOpenRefusal> };
  'bundle.open': {
    in: { choice: string; code: string };
    out: Result<string, BundleOpenRefusal>;
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
  /**
   * Sends the next page of a paper that the hub of this epoch does not have; `left` are those after it. One at a time, so that
   * events never wait for pictures.
   */
  'hub.pages': { in: { epoch: string }; out: Result<{ readonly left: number }, HubTrouble> };
  'hall.status': { in: null; out: HallStatus };
  /** The keyed hash of a card's number by which the machines of the hall know it again; null where this one stands alone. */
  'hall.card': { in: { certNo: string }; out: string | null };
  /** This machine owns the queue and lets windows come, or no longer. */
  'hall.share': { in: { on: boolean }; out: null };
  /** A code for one machine; `window: null` for one that only looks or gives out numbers. Null where nothing is shared. */
  'hall.invite': { in: { window: number | null }; out: HallInvitation | null };
  'hall.revoke': { in: { id: string }; out: null };
  'hall.join': { in: { address: string; code: string }; out: Result<null, HallTrouble> };
  'hall.leave': { in: null; out: null };
  /** Asks the owner; answered once what came of it is in this machine's store. */
  'hall.command': { in: HallCommand; out: CommandAnswer };
  /** The next piece of work for the page that works for the hall; null after a while without any. */
  'hall.work': { in: null; out: HallWork | null };
  'hall.done': { in: { id: number; done: HallDone }; out: null };
};

export type CallName = keyof Calls;

/** What the machine tells every window, unasked. */
/** What somebody in another window wants to see in this one: a case's file, or the calls that are owed. */
export type WindowWish =
  { readonly at: 'file'; readonly caseId: string } | { readonly at: 'calls' };

export type Notices = {
  /** Some window was opened for something. */
  'station.wished': null;
  'print.changed': PrintJob;
  'hub.poked': null;
  'vault.locked': { readonly scope: 'window' | 'machine' };
  'guard.changed': GuardState;
  'station.changed': Station;
  'voice.changed': Recordings;
  'matters.changed': readonly ImportedMatter[];
  'hall.changed': HallStatus;
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
