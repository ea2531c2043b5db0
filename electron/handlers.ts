// One line per call: which part of the machine answers it. The mapped type proves the list complete. No logic lives here.
import type { BundlesPort } from './bundle/bundle-files';
import type { CallName, Calls } from './contract/calls';
import { sinceStart } from './since-start';
import type {
  A4Port,
  PagePostPort,
  Caller,
  GuardPort,
  HallPort,
  HubPort,
  JournalPort,
  PrintingPort,
  StationPort,
  VaultPort,
  VoicePort,
  WindowsPort,
} from './ports';
import type { MattersPort } from './matters/imported-matters';

export type Parts = {
  readonly station: StationPort;
  readonly vault: VaultPort;
  readonly journal: JournalPort;
  readonly guard: GuardPort;
  readonly printing: PrintingPort;
  readonly a4: A4Port;
  readonly attachments: PagePostPort;
  readonly hub: HubPort;
  readonly hall: HallPort;
  readonly voice: VoicePort;
  readonly matters: MattersPort;
  readonly bundles: BundlesPort;
  readonly windows: WindowsPort;
  readonly saveTable: (input: Calls['table.save']['in']) => Promise<Calls['table.save']['out']>;
  readonly reportTrouble: (caller: Caller, trouble: Calls['trouble.report']['in']) => void;
};

export type Handlers = {
  readonly [N in CallName]: (
    input: Calls[N]['in'],
    caller: Caller,
  ) => Calls[N]['out'] | Promise<Calls[N]['out']>;
};

const voiceHandlers = ({ recordings, heard }: VoicePort) =>
  ({
    'voice.recordings': () => recordings.read(),
    'voice.choose': ({ what }) => recordings.choose(what),
    'voice.chosen': ({ choice, clip }) => recordings.chosen(choice, clip),
    'voice.keep': ({ choice, clips }) => recordings.keep(choice, clips),
    'voice.remove': () => recordings.remove(),
    'voice.heard': () => heard.read(),
    'voice.said': ({ key }) => {
      heard.add(key);
      return null;
    },
  }) satisfies Partial<Handlers>;

const mattersHandlers = (matters: MattersPort) =>
  ({
    'matters.read': () => matters.read(),
    'matters.choose': () => matters.choose(),
    'matters.keep': (wanted) => matters.keep(wanted),
    'matters.remove': ({ name }) => matters.remove(name),
  }) satisfies Partial<Handlers>;

const bundleHandlers = (bundles: BundlesPort) =>
  ({
    'bundle.save': (bundle) => bundles.save(bundle),
    'bundle.choose': () => bundles.choose(),
    'bundle.open': (wanted) => bundles.open(wanted),
  }) satisfies Partial<Handlers>;

export function createHandlers(parts: Parts): Handlers {
  const { station, vault, journal, guard, hub, attachments, hall, voice, windows } = parts;
  return {
    'boot.read': (_, caller) => windows.boot(caller),
    'clock.read': () => sinceStart(),
    'station.read': () => station.read(),
    'station.save': async (wanted) => {
      await station.save(hall.kept(wanted));
      return null;
    },
    'station.open': ({ role, board, wish }) => {
      windows.open(role, board, wish);
      return null;
    },
    'station.wish': (_, { role }) => windows.takeWish(role),
    'trouble.report': (trouble, caller) => {
      parts.reportTrouble(caller, trouble);
      return null;
    },
    ...voiceHandlers(voice),
    ...mattersHandlers(parts.matters),
    'vault.status': () => vault.status(),
    'vault.enrol': (input, caller) => vault.enrol(caller, input),
    'vault.unlock': (input, caller) => vault.unlock(caller, input),
    'vault.recover': (input, caller) => vault.recover(caller, input),
    'vault.key': (_, caller) => vault.key(caller),
    'vault.lock': async ({ scope }, caller) => {
      await vault.lock(caller, scope);
      // A window that locks itself knows; the others only have to when the key has left the machine's memory.
      if (scope === 'machine') windows.notify('vault.locked', { scope });
      return null;
    },
    'journal.append': ({ after, entry }, { role }) => {
      // The board only looks: it writes down what the owner of its hall says, and nothing of its own.
      if (role === 'board' && entry.type !== 'hall') throw new Error('the board records nothing');
      return journal.append(after, entry);
    },
    'journal.read': ({ from, limit }) => journal.read(from, limit),
    'journal.guard': () => guard.state(),
    ...paperHandlers(parts),
    'table.save': (input) => parts.saveTable(input),
    ...bundleHandlers(parts.bundles),
    'hub.enrol': (input) => hub.enrol(input),
    'hub.push': (input) => hub.push(input),
    'hub.pull': (input) => hub.pull(input),
    'hub.snapshot': (input) => hub.snapshot(input),
    'hub.digest': () => hub.digest(),
    'hub.pages': (input) => attachments.send(input),
    ...hallHandlers(hall),
  };
}

/** What goes to paper, and what comes from it. */
const paperHandlers = ({ printing, a4, attachments }: Parts) =>
  ({
    'print.prepare': (request) => {
      printing.prepare(request);
      return null;
    },
    'print.submit': (request) => printing.submit(request),
    'print.resend': (request) => printing.resend(request),
    'print.jobs': () => printing.jobs(),
    'print.act': ({ id, act }) => printing.act(id, act),
    'printer.find': () => printing.find(),
    'printer.learn': ({ printer }) => printing.learn(printer),
    'printer.trial': ({ printer }) => {
      printing.trial(printer);
      return null;
    },
    'printer.virtual': ({ set }) => printing.virtual(set),
    'a4.printers': () => a4.printers(),
    'a4.archive': (input) => a4.archive(input),
    'a4.hand': (input) => a4.hand(input),
    'a4.open': (input) => a4.open(input),
    'a4.save': (input) => a4.save(input),
    'attachment.keep': (input) => attachments.keep(input),
    'attachment.read': (input) => attachments.read(input),
    'attachment.open': (input) => attachments.open(input),
    'attachment.leave': (input) => attachments.leave(input),
    'attachment.leaving': () => attachments.leaving(),
    'attachment.settle': (input) => attachments.settle(input),
  }) satisfies Partial<Handlers>;

/** The machines of one hall. */
function hallHandlers(hall: HallPort): Pick<Handlers, Extract<CallName, `hall.${string}`>> {
  return {
    'hall.status': () => hall.status(),
    'hall.card': (input) => hall.card(input),
    'hall.share': (input) => hall.share(input),
    'hall.invite': (input) => hall.invite(input),
    'hall.revoke': (input) => hall.revoke(input),
    'hall.join': (input) => hall.join(input),
    'hall.leave': () => hall.leave(),
    'hall.command': (input) => hall.command(input),
    'hall.work': () => hall.work(),
    'hall.done': (input) => hall.done(input),
  };
}
