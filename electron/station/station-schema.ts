// What station.json may hold, and what a page may ask to be saved there. Fields of a later version are dropped, not refused.
import { z } from 'zod';
import type { Role, Site, Station } from '../../core/station/station';

const line = z.string().max(200);
const name = z.string().min(1).max(200);
const key = z.string().min(1).max(64);

export const roleSchema: z.ZodType<Role> = z.enum([
  'kiosk',
  'counter',
  'board',
  'resident',
  'visits',
  'office',
]);

/** Below /dev and nowhere else: a typed path must not choose a file. */
const devicePath = z
  .string()
  .max(200)
  .regex(/^\/dev\/(?!.*\.\.)[A-Za-z0-9._/:+@-]+$/);

const connection = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    // A host name or an address, never a URL.
    host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/),
    port: z.int().min(1).max(65535),
  }),
  z.object({
    kind: z.literal('serial'),
    path: z.union([devicePath, z.string().regex(/^COM[1-9]\d{0,2}$/i)]),
    baud: z.int().min(300).max(4_000_000),
  }),
  z.object({ kind: z.literal('device'), path: devicePath }),
  // What CUPS allows in a name, and no dash in front: it is an argument of a program.
  z.object({
    kind: z.literal('cups'),
    queue: z.string().regex(/^[^\p{C}\s/\\?'"#-][^\p{C}\s/\\?'"#]{0,126}$/u),
  }),
  z.object({ kind: z.literal('windows'), queue: z.string().regex(/^\P{C}{1,220}$/u) }),
  z.object({ kind: z.literal('virtual') }),
]);

export const printerSchema = z.object({
  id: key,
  name,
  connection,
  width: z.union([z.literal(58), z.literal(80)]),
  // Eight dots are a byte of a picture.
  dots: z.int().min(384).max(576).multipleOf(8).exactOptional(),
  mode: z.enum(['text', 'raster']),
  repertoire: z.enum(['gb2312', 'gbk']),
  answersStatus: z.boolean(),
  answersBarrier: z.boolean(),
  answersProcessId: z.boolean(),
  cutter: z.boolean(),
  nativeQr: z.boolean(),
  // Younger than the first stations: their files are read as if these had been there.
  buzzer: z.enum(['none', 'esc_b', 'esc_c']).default('none'),
  bandRows: z.int().min(8).max(1024).default(128),
  pacing: z.int().min(0).max(10_000_000).default(0),
});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const hours = z
  .array(z.object({ weekdays: z.array(z.int().min(0).max(6)).max(7), from: time, to: time }))
  .max(50);

const quota = z.object({
  perDay: z.int().min(0).max(99_999).exactOptional(),
  segments: z
    .array(z.object({ from: time, to: time, most: z.int().min(0).max(99_999) }))
    .max(48)
    .exactOptional(),
});

const site = z.object({
  street: name,
  community: name,
  communityCode: z.string().regex(/^\d{12}$/),
  centre: name,
  phone: line,
  complaintPhone: line,
  notice: z.string().max(2000),
  services: z
    .array(
      z.object({
        key,
        name,
        examples: line,
        series: z.string().regex(/^[A-Z]$/),
        handwritten: z.object({ from: z.int().min(2), to: z.int().max(999_999) }).exactOptional(),
        quota: quota.exactOptional(),
        hours: hours.exactOptional(),
      }),
    )
    .max(26),
  bands: z
    .array(
      z.object({
        key,
        fromAge: z.int().min(0).max(150).exactOptional(),
        fact: key.exactOptional(),
        rank: z.int().min(0).max(99),
        reason: line,
      }),
    )
    .max(20),
  priorityRatio: z.int().min(1).max(100),
  ageingMinutes: z.number().min(0).max(1440),
  recall: z.object({ most: z.int().min(0).max(20), gapSeconds: z.int().min(0).max(3600) }),
  undoSeconds: z.int().min(0).max(3600),
  // Younger than the first stations; what is absent is as it was for them.
  hours: hours.exactOptional(),
  closures: z
    .array(z.object({ from: z.iso.date(), to: z.iso.date(), message: line }))
    .max(100)
    .exactOptional(),
  rejoin: z
    .object({ most: z.int().min(0).max(20), place: z.enum(['end', 'arrival']) })
    .exactOptional(),
  ratingCall: z
    .object({ callWithin: z.int().min(1).max(30), fixWithin: z.int().min(1).max(90) })
    .exactOptional(),
  checkIn: z
    .object({ earlyMinutes: z.int().min(0).max(1440), lateMinutes: z.int().min(0).max(1440) })
    .exactOptional(),
});

/** Part of a window's name, and unique in a machine. */
export const boardIdSchema = z.string().regex(/^[a-z0-9-]{1,32}$/);

const boards = z
  .array(
    z.object({
      id: boardIdSchema,
      title: line,
      services: z.array(key).max(26).exactOptional(),
      display: z.int().min(1).max(16).exactOptional(),
      speaks: z.boolean(),
    }),
  )
  .max(8)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length);

const voice = z.object({
  source: z.enum(['auto', 'clips']),
  rate: z.number().min(0.5).max(1.5),
  times: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

/** Facts of a centre, as one machine of a hall tells them to another. */
export const siteSchema: z.ZodType<Site> = site;

export const stationSchema: z.ZodType<Station> = z.object({
  device: z.uuid(),
  hall: key,
  site,
  window: z.int().min(1).max(99),
  counter: z.string().regex(/^[1-9A-Z]$/),
  roles: z.array(roleSchema).min(1).max(6),
  locale: z.enum(['zh-CN', 'en']),
  typeSize: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  volume: z.int().min(0).max(100).exactOptional(),
  boards: boards.exactOptional(),
  voice: voice.exactOptional(),
  printers: z.array(printerSchema).max(20),
  printerFor: z.object({
    ticket: z.string().max(64),
    receipt: z.string().max(64),
    a4: z.string().max(200).exactOptional(),
  }),
  hub: z.object({ url: z.url({ protocol: /^https?$/ }).max(300), name: line }).nullable(),
  sample: z.boolean(),
  setUpOn: z.iso.date(),
});
