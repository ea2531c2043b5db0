// What the handlers need from each part of the machine. Parts are made in main.ts and handed in, so that a test can hand in others.
// Methods mirror the calls of contract.ts; what a page may ask at all is decided before a method is reached.
import type { PrinterSettings, Role, Station } from '../core/station/station';
import type { Result } from '../core/kit/result';
import type { PagePiece, PagePieceRequest, PageStanding } from '../core/sync/wire';
import type { BootSnapshot } from './contract/boot';
import type { CallName, Calls, NoticeName, Notices, WindowWish } from './contract/calls';
import type { HallStatus } from './contract/hall';
import type { HubTrouble } from './contract/hub';
import type { GuardState, JournalEntry, JournalHead, JournalTrouble } from './contract/journal';
import type { PrintJob, PrintRefusal, PrintRequest, VirtualPrinter } from './contract/printing';
import type { OpenedVault, StaffEntry, VaultRefusal, VaultStatus } from './contract/vault';
import type { HeardCalls } from './voice/heard-calls';
import type { RecordingsPort } from './voice/recordings';

/** The window that asks: its number (webContents id) and what it is for. Known to main, never taken from a page's words. */
export type Caller = { readonly window: number; readonly role: BootSnapshot['role'] };

/** Ends a subscription. */
export type Unsubscribe = () => void;

export type StationPort = {
  /** The settings; null until the station is set up. */
  readonly read: () => Station | null;
  /** Writes the whole file atomically; resolves once it is on the disk. */
  readonly save: (station: Station) => Promise<void>;
  readonly onChange: (listener: (station: Station) => void) => Unsubscribe;
};

export type VaultPort = {
  readonly status: () => Promise<VaultStatus>;
  readonly enrol: (
    caller: Caller,
    input: { readonly staff: StaffEntry; readonly stretched: string },
  ) => Promise<Result<OpenedVault, VaultRefusal>>;
  readonly unlock: (
    caller: Caller,
    input: { readonly staffId: string; readonly stretched: string },
  ) => Promise<Result<OpenedVault, VaultRefusal>>;
  readonly recover: (
    caller: Caller,
    input: Calls['vault.recover']['in'],
  ) => Promise<Result<OpenedVault, VaultRefusal>>;
  readonly key: (caller: Caller) => Promise<Result<OpenedVault, VaultRefusal>>;
  readonly lock: (caller: Caller, scope: 'window' | 'machine') => Promise<void>;
  /** A window was closed or reloaded: its sign-in is forgotten. */
  readonly forget: (window: number) => void;
};

export type JournalPort = {
  readonly append: (
    after: JournalHead,
    entry: JournalEntry,
  ) => Promise<Result<JournalHead, JournalTrouble>>;
  /** Lines `from`, `from + 1`, … at most `limit`. */
  readonly read: (from: number, limit: number) => Promise<Calls['journal.read']['out']>;
};

export type GuardPort = {
  readonly state: () => Promise<GuardState>;
  /** Told when the free space crosses a mark. */
  readonly onChange: (listener: (state: GuardState) => void) => Unsubscribe;
};

export type PrintingPort = {
  readonly prepare: (request: Calls['print.prepare']['in']) => void;
  readonly submit: (request: PrintRequest) => Promise<Result<PrintJob, PrintRefusal>>;
  readonly resend: (request: PrintRequest) => Promise<Result<PrintJob, PrintRefusal>>;
  readonly jobs: () => Promise<readonly PrintJob[]>;
  readonly act: (id: string, act: Calls['print.act']['in']['act']) => Promise<PrintJob | null>;
  readonly find: () => Promise<Calls['printer.find']['out']>;
  readonly learn: (printer: PrinterSettings) => Promise<Calls['printer.learn']['out']>;
  readonly trial: (printer: PrinterSettings | null) => void;
  readonly virtual: (set: Calls['printer.virtual']['in']['set']) => Promise<VirtualPrinter>;
  readonly onChange: (listener: (job: PrintJob) => void) => Unsubscribe;
};

export type A4Port = {
  readonly printers: () => Promise<Calls['a4.printers']['out']>;
  readonly archive: (input: Calls['a4.archive']['in']) => Promise<Calls['a4.archive']['out']>;
  readonly hand: (input: Calls['a4.hand']['in']) => Promise<Calls['a4.hand']['out']>;
  readonly open: (input: Calls['a4.open']['in']) => Promise<Calls['a4.open']['out']>;
  readonly save: (input: Calls['a4.save']['in']) => Promise<Calls['a4.save']['out']>;
};

export type AttachmentsPort = {
  readonly keep: (
    input: Calls['attachment.keep']['in'],
  ) => Promise<Calls['attachment.keep']['out']>;
  readonly read: (
    input: Calls['attachment.read']['in'],
  ) => Promise<Calls['attachment.read']['out']>;
  readonly open: (
    input: Calls['attachment.open']['in'],
  ) => Promise<Calls['attachment.open']['out']>;
  readonly leave: (
    input: Calls['attachment.leave']['in'],
  ) => Promise<Calls['attachment.leave']['out']>;
  readonly leaving: () => Promise<Calls['attachment.leaving']['out']>;
  readonly settle: (
    input: Calls['attachment.settle']['in'],
  ) => Promise<Calls['attachment.settle']['out']>;
};

/** Pages that go to the hub too, and come from there where they were taken at another machine. */
export type PagePostPort = AttachmentsPort & {
  readonly send: (input: Calls['hub.pages']['in']) => Promise<Calls['hub.pages']['out']>;
};

export type HubPort = {
  readonly enrol: (
    input: Calls['hub.enrol']['in'],
  ) => Promise<Result<{ hubName: string; epoch: string }, HubTrouble>>;
  readonly push: (input: Calls['hub.push']['in']) => Promise<Calls['hub.push']['out']>;
  readonly pull: (input: Calls['hub.pull']['in']) => Promise<Calls['hub.pull']['out']>;
  readonly snapshot: (input: Calls['hub.snapshot']['in']) => Promise<Calls['hub.snapshot']['out']>;
  readonly digest: () => Promise<Calls['hub.digest']['out']>;
  readonly sendPiece: (
    name: string,
    piece: Omit<PagePieceRequest, 'wire'>,
  ) => Promise<Result<PageStanding, HubTrouble>>;
  readonly readPiece: (name: string, offset: number) => Promise<Result<PagePiece, HubTrouble>>;
  /** The hub has something for this station. */
  readonly onPoke: (listener: () => void) => Unsubscribe;
};

type Asked<N extends CallName> = (
  input: Calls[N]['in'],
) => Calls[N]['out'] | Promise<Calls[N]['out']>;

export type HallPort = {
  readonly status: () => HallStatus;
  readonly card: (input: Calls['hall.card']['in']) => string | null;
  readonly share: Asked<'hall.share'>;
  readonly invite: Asked<'hall.invite'>;
  readonly revoke: Asked<'hall.revoke'>;
  readonly join: Asked<'hall.join'>;
  readonly leave: () => Promise<null>;
  /** Settings that are about to be saved, with what the owner of this machine's hall says instead of what only it may change. */
  readonly kept: (wanted: Station) => Station;
  readonly command: Asked<'hall.command'>;
  readonly work: () => Promise<Calls['hall.work']['out']>;
  readonly done: Asked<'hall.done'>;
  readonly onChange: (listener: (status: HallStatus) => void) => Unsubscribe;
};

/** What calls are spoken with, and which were. */
export type VoicePort = { readonly recordings: RecordingsPort; readonly heard: HeardCalls };

export type WindowsPort = {
  /** Opens the window of a role, or of one of the boards (absent = the first), or brings it to the front. */
  readonly open: (role: Role, board?: string, wish?: WindowWish) => void;
  /** What a role's window was opened for last, told once. */
  readonly takeWish: (role: Caller['role']) => WindowWish | null;
  /** What a window must know before its first paint. */
  readonly boot: (caller: Caller) => BootSnapshot;
  /** Tells every window. */
  readonly notify: <N extends NoticeName>(name: N, notice: Notices[N]) => void;
};
