// What a machine is: its site, its windows and printers. Chosen at set-up, kept by the main process.
import type { Day, TimeOfDay } from '../kit/time';

/** A thing that a person stands at; each is a window of the application, one machine may show several. */
export type Role = 'kiosk' | 'counter' | 'board' | 'resident' | 'visits' | 'office';

/** Hours of some days of the week, of the same day: two spans with a gap between them are a lunch break. */
export type OpenHours = {
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekdays: readonly number[];
  readonly from: TimeOfDay;
  /** Not in it any more; `24:00` = the end of the day. */
  readonly to: TimeOfDay;
};

/** Days on which no numbers are given out, both included. */
export type Closure = { readonly from: Day; readonly to: Day; readonly message: string };

/** How many numbers are given out; those of bookings and those written by hand count, and are never refused. */
export type Quota = {
  readonly perDay?: number;
  readonly segments?: readonly {
    readonly from: TimeOfDay;
    readonly to: TimeOfDay;
    readonly most: number;
  }[];
};

/** Where a missed number comes back: behind all who wait, or where its arrival puts it. */
export type RejoinPlace = 'end' | 'arrival';

/** A door of the ticket desk. */
export type Service = {
  readonly key: string;
  readonly name: string;
  /** What is behind the door, in the words of a resident. */
  readonly examples: string;
  /** Letter of its number series. */
  readonly series: string;
  /** Serials kept for numbers written by hand when nothing prints; the counter jumps over them. Absent = none. */
  readonly handwritten?: { readonly from: number; readonly to: number };
  readonly quota?: Quota;
  /** Of this door alone, within the site's; absent = the site's. */
  readonly hours?: readonly OpenHours[];
};

/** A band of people who are called sooner; the reason is shown to everybody. */
export type PriorityBand = {
  readonly key: string;
  /** Reached by age, or by a fact of the ticket (`PriorityFact`): one of the two. */
  readonly fromAge?: number;
  readonly fact?: string;
  readonly rank: number;
  readonly reason: string;
};

/** Facts of one centre: data, different in every city. */
export type Site = {
  readonly street: string;
  readonly community: string;
  /** 12 digits (statistics code of the community). */
  readonly communityCode: string;
  readonly centre: string;
  readonly phone: string;
  readonly complaintPhone: string;
  readonly notice: string;
  readonly services: readonly Service[];
  readonly bands: readonly PriorityBand[];
  /** At most so many priority calls in a row while somebody else waits. */
  readonly priorityRatio: number;
  /** What one rank of priority is worth in minutes of waiting: whoever waits long enough comes first. */
  readonly ageingMinutes: number;
  readonly recall: { readonly most: number; readonly gapSeconds: number };
  readonly undoSeconds: number;
  /** When the ticket desk gives out numbers; absent = whenever the business day is open. */
  readonly hours?: readonly OpenHours[];
  readonly closures?: readonly Closure[];
  /** How often a missed number comes back, and where; absent = once, behind all who wait. */
  readonly rejoin?: { readonly most: number; readonly place: RejoinPlace };
  /** Working days within which somebody who rated badly is rung, and it is put right; absent = 1 and 15. */
  readonly ratingCall?: { readonly callWithin: number; readonly fixWithin: number };
  /** How long before its time a booking is checked in, and how long after its end; absent = 60 and 30. */
  readonly checkIn?: { readonly earlyMinutes: number; readonly lateMinutes: number };
};

export type PrinterConnection =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  /** A serial line, or Bluetooth that looks like one: `/dev/ttyUSB0`, `/dev/rfcomm0`, `COM3`. */
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number }
  /** A printer's own device file: `/dev/usb/lp0`. */
  | { readonly kind: 'device'; readonly path: string }
  /** A queue of CUPS; bytes go through it as they are. */
  | { readonly kind: 'cups'; readonly queue: string }
  /** A queue of the Windows spooler; bytes go through it as they are (RAW). */
  | { readonly kind: 'windows'; readonly queue: string }
  | { readonly kind: 'virtual' };

export type PrinterSettings = {
  readonly id: string;
  readonly name: string;
  readonly connection: PrinterConnection;
  /** Of the roll, in millimetres. */
  readonly width: 58 | 80;
  /** Dots across, where they are not the 384 or 576 of that roll at 203 dpi: heads of 180 dpi have 512 on 80 mm. */
  readonly dots?: number;
  readonly mode: 'text' | 'raster';
  readonly repertoire: 'gb2312' | 'gbk';
  /** Answers DLE EOT; learned at set-up. Silence from such a printer is a fault. */
  readonly answersStatus: boolean;
  /** Answers GS r after the job, in buffer order. */
  readonly answersBarrier: boolean;
  /** Answers GS ( H function 48. */
  readonly answersProcessId: boolean;
  readonly cutter: boolean;
  readonly nativeQr: boolean;
  /** A beep after the slip: ESC B n t (most Chinese-market printers) or ESC C m t n. */
  readonly buzzer: 'none' | 'esc_b' | 'esc_c';
  /** Pictures are sent in bands of at most so many rows: small printers overflow on tall ones. */
  readonly bandRows: number;
  /** Bytes a second for a slow line or a small buffer; 0 = as fast as the line takes them. */
  readonly pacing: number;
};

/** A television of this machine: what it shows, and whether it speaks. */
export type Board = {
  /** Part of the name of its window; the first one is `main`. */
  readonly id: string;
  /** Over the calls, where there is more than one ('' = none): 社保 · 东厅. */
  readonly title: string;
  /** Keys of the services that it shows; absent = all. */
  readonly services?: readonly string[];
  /** Which display of the machine, the first is 1; absent = where it stood last. */
  readonly display?: number;
  /** One board of a hall speaks: heard twice, nobody understands it. */
  readonly speaks: boolean;
};

/** How calls are spoken. */
export type VoiceSettings = {
  /** `auto`: a Mandarin voice of the system where one is installed, else recordings. A site's own recordings come first. */
  readonly source: 'auto' | 'clips';
  /** 1 = as recorded. */
  readonly rate: number;
  /** How often each call is said. */
  readonly times: 1 | 2 | 3;
};

export type Station = {
  /** UUID of this device. */
  readonly device: string;
  readonly hall: string;
  readonly site: Site;
  /** Number of the counter window, as called on the board. */
  readonly window: number;
  /** Counter character of provisional case numbers, one of 1-9A-Z. */
  readonly counter: string;
  readonly roles: readonly Role[];
  readonly locale: 'zh-CN' | 'en';
  readonly typeSize: 1 | 2 | 3;
  /** How loud the board calls, 0–100; absent = 80. */
  readonly volume?: number;
  /** Absent = one board that shows all services and speaks. */
  readonly boards?: readonly Board[];
  /** Absent = the system's voice where there is one, at its usual pace, twice. */
  readonly voice?: VoiceSettings;
  readonly printers: readonly PrinterSettings[];
  /** Printer id by use. */
  readonly printerFor: {
    readonly ticket: string;
    readonly receipt: string;
    /** Name of a printer of the system; absent = the system's usual one. */
    readonly a4?: string;
  };
  readonly hub: { readonly url: string; readonly name: string } | null;
  readonly sample: boolean;
  readonly setUpOn: Day;
};
