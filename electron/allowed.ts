// Which windows may make which call. The screens that stand in front of residents get the least: what they do not need
// for their own work is refused, whatever script runs in them.
import type { CallName } from './contract/calls';
import type { Caller } from './ports';

type WindowRole = Caller['role'];

const everyone: readonly WindowRole[] = [
  'setup',
  'counter',
  'visits',
  'office',
  'kiosk',
  'resident',
  'board',
];
const staff: readonly WindowRole[] = ['counter', 'visits', 'office'];
const attended: readonly WindowRole[] = ['setup', ...staff];
/** Windows that may hold the sync loop and follow slips: a ticket desk may be a machine's only window. */
const working: readonly WindowRole[] = ['setup', ...staff, 'kiosk'];
/** Windows that may hold the hall's work: a machine of a hall may show nothing but a board. */
const telling: readonly WindowRole[] = [...working, 'board'];
const managing: readonly WindowRole[] = ['setup', 'office'];

export const allowed: { readonly [N in CallName]: readonly WindowRole[] } = {
  'boot.read': everyone,
  'clock.read': everyone,
  'station.read': everyone,
  'station.save': managing,
  'station.open': attended,
  'station.wish': staff,
  'trouble.report': everyone,
  'matters.read': everyone,
  'matters.choose': managing,
  'matters.keep': managing,
  'matters.remove': managing,
  'voice.recordings': everyone,
  'voice.choose': managing,
  'voice.chosen': managing,
  'voice.keep': managing,
  'voice.remove': managing,
  'voice.heard': ['board'],
  'voice.said': ['board'],
  'vault.status': everyone,
  'vault.enrol': managing,
  'vault.unlock': everyone,
  // A station that has a vault is past its set-up, and the screens before residents take no codes.
  'vault.recover': staff,
  'vault.key': everyone,
  'vault.lock': working,
  // The board too, but only what the owner of its hall says (handlers.ts).
  'journal.append': everyone,
  // A board alone on a machine rebuilds its store like any other window.
  'journal.read': everyone,
  'journal.guard': everyone,
  'print.prepare': working,
  'print.submit': working,
  'print.resend': working,
  'print.jobs': everyone,
  'print.act': working,
  'printer.find': managing,
  'printer.learn': managing,
  'printer.trial': managing,
  'printer.virtual': working,
  'a4.printers': staff,
  'a4.archive': working,
  'a4.hand': working,
  'a4.open': staff,
  'a4.save': staff,
  'attachment.keep': staff,
  'attachment.read': staff,
  'attachment.open': staff,
  // Whoever takes in what the hub says deletes what others took off.
  'attachment.leave': working,
  'attachment.leaving': working,
  'attachment.settle': working,
  'table.save': staff,
  // The counter saves a hand-over list for another office.
  'bundle.save': staff,
  'bundle.choose': managing,
  'bundle.open': managing,
  'hub.enrol': managing,
  'hub.push': working,
  'hub.pull': working,
  'hub.snapshot': working,
  'hub.digest': working,
  'hub.pages': working,
  'hall.status': everyone,
  'hall.card': telling,
  'hall.share': managing,
  'hall.invite': managing,
  'hall.revoke': managing,
  'hall.join': managing,
  'hall.leave': managing,
  'hall.command': working,
  'hall.work': telling,
  'hall.done': telling,
};
