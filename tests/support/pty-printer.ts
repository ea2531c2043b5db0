// The printer emulator at the far end of a real terminal line of the kernel: what a serial adapter or a printer's device file
// is to a program. Perl, which every Debian has, asks the kernel for the pair and carries the bytes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { printerBody, type Faults, type PrinterBody } from './printer-emulator';

export type PtyPrinter = Omit<PrinterBody, 'plug' | 'unplug' | 'left'> & {
  /** `/dev/pts/7` */
  readonly path: string;
  /** Pulls the cable: the device is gone. */
  readonly pull: () => Promise<void>;
};

// TIOCSPTLCK and TIOCGPTN; the near end stays open here, so that the line outlives each caller.
const relay = `
use strict; use Fcntl; $| = 1;
sysopen(my $far, '/dev/ptmx', O_RDWR | O_NOCTTY) or die "ptmx: $!";
my $zero = pack('i', 0); ioctl($far, 0x40045431, $zero) or die "unlock: $!";
my $name = pack('i', 0); ioctl($far, 0x80045430, $name) or die "name: $!";
my $path = '/dev/pts/' . unpack('i', $name);
sysopen(my $near, $path, O_RDWR | O_NOCTTY) or die "near: $!";
system('stty', '-F', $path, 'raw', '-echo') == 0 or die 'stty';
syswrite(STDOUT, "$path\\n");
sub pass { my ($to, $bytes) = @_; while (length $bytes) { my $n = syswrite($to, $bytes); exit unless defined $n; substr($bytes, 0, $n) = ''; } }
while (1) {
  my $ready = ''; vec($ready, fileno(STDIN), 1) = 1; vec($ready, fileno($far), 1) = 1;
  select($ready, undef, undef, undef);
  for my $pair ([\\*STDIN, $far], [$far, \\*STDOUT]) {
    next unless vec($ready, fileno($pair->[0]), 1);
    my $n = sysread($pair->[0], my $bytes, 4096);
    exit unless $n;
    pass($pair->[1], $bytes);
  }
}`;

export async function startPtyPrinter(faults: Partial<Faults> = {}): Promise<PtyPrinter> {
  const body = printerBody(faults);
  const child = spawn('perl', ['-e', relay], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  child.stdin.on('error', () => undefined);
  const pull = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  const path = first.toString('latin1').trim();
  const take = body.plug({
    get writable() {
      return child.stdin.writable;
    },
    destroyed: false,
    write: (bytes) => child.stdin.write(bytes),
    pause: () => child.stdout.pause(),
    resume: () => child.stdout.resume(),
    // A line has no goodbye, and a printer that is switched off and on leaves the cable in its socket.
    end: () => undefined,
    destroy: () => undefined,
    resetAndDestroy: () => child.kill('SIGKILL'),
  });
  if (!body.faults.stall) child.stdout.on('data', take);
  return {
    ...body,
    get sheets() {
      return body.sheets;
    },
    path,
    pull,
  };
}
