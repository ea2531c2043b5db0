// The PowerShell program that talks to winspool, one run for one job. It is text of ours alone: the queue's name comes to it
// in its environment and the slip on its input, so that neither can be taken for code.

/** Names the queue for the script. */
export const queueVariable = 'SILVER_WINDOW_QUEUE';

/** Says the queue's state; with `slip` it then opens a RAW document, waits for its bytes, prints and follows them. */
export const spoolerScript = String.raw`
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class Spool {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class Doc { public string Name = "slip"; public string File = null; public string Type = "RAW"; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool ClosePrinter(IntPtr printer);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern int StartDocPrinter(IntPtr printer, int level, [In] Doc doc);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool AbortPrinter(IntPtr printer);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool GetJob(IntPtr printer, int job, int level, IntPtr info, int size, out int needed);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool SetJob(IntPtr printer, int job, int level, IntPtr info, int command);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool GetPrinter(IntPtr printer, int level, IntPtr info, int size, out int needed);
  // Taken at once: PowerShell makes calls of its own between two lines of the script.
  public static int Error;
  static bool Keep(bool ok) { Error = ok ? 0 : Marshal.GetLastWin32Error(); return ok; }
  public static bool Open(string name, out IntPtr printer) { return Keep(OpenPrinter(name, out printer, IntPtr.Zero)); }
  public static int Start(IntPtr printer) { int job = StartDocPrinter(printer, 1, new Doc()); Keep(job != 0); return job; }
  // PRINTER_INFO_2: twelve pointers and a pointer to the security descriptor, then Attributes, two priorities, two times, Status.
  public static int[] Queue(IntPtr printer) {
    int needed;
    GetPrinter(printer, 2, IntPtr.Zero, 0, out needed);
    IntPtr info = Marshal.AllocHGlobal(needed);
    try {
      if (!GetPrinter(printer, 2, info, needed, out needed)) return null;
      int at = 13 * IntPtr.Size;
      return new int[] { Marshal.ReadInt32(info, at + 20), Marshal.ReadInt32(info, at) };
    } finally { Marshal.FreeHGlobal(info); }
  }
  // JOB_INFO_1: the number and padding, then six pointers, then Status. -1: no such job any more.
  public static int Job(IntPtr printer, int job) {
    int needed;
    GetJob(printer, job, 1, IntPtr.Zero, 0, out needed);
    if (needed == 0) return -1;
    IntPtr info = Marshal.AllocHGlobal(needed);
    try {
      if (!GetJob(printer, job, 1, info, needed, out needed)) return -1;
      return Marshal.ReadInt32(info, 7 * IntPtr.Size);
    } finally { Marshal.FreeHGlobal(info); }
  }
}
'@
function Say([string]$line) { [Console]::Out.WriteLine($line); [Console]::Out.Flush() }
function Fail([string]$step) { Say "failed $step $([Spool]::Error)"; exit 1 }
# Not [Console]::In, whose ReadLineAsync waits.
$in = New-Object System.IO.StreamReader([Console]::OpenStandardInput())
$printer = [IntPtr]::Zero
if (-not [Spool]::Open($env:SILVER_WINDOW_QUEUE, [ref]$printer)) { Fail 'open' }
$queue = [Spool]::Queue($printer)
if ($null -eq $queue) { Fail 'look' }
Say "queue $($queue[0]) $($queue[1])"
$line = $in.ReadLine()
if ($line -ne 'open') { [void][Spool]::ClosePrinter($printer); exit 0 }
$job = [Spool]::Start($printer)
if ($job -eq 0) { Fail 'start' }
if (-not [Spool]::StartPagePrinter($printer)) { Fail 'page' }
Say 'ready'
$line = $in.ReadLine()
if ([string]::IsNullOrEmpty($line)) { [void][Spool]::AbortPrinter($printer); exit 0 }
$bytes = [Convert]::FromBase64String($line)
$written = 0
if (-not [Spool]::WritePrinter($printer, $bytes, $bytes.Length, [ref]$written)) { Fail 'write' }
if ($written -ne $bytes.Length) { Fail 'part' }
[void][Spool]::EndPagePrinter($printer)
if (-not [Spool]::EndDocPrinter($printer)) { Fail 'end' }
$next = $in.ReadLineAsync()
while ($true) {
  $status = [Spool]::Job($printer, $job)
  # JOB_STATUS_PRINTED or JOB_STATUS_DELETED, or no job at all.
  if ($status -eq -1 -or ($status -band 0x180) -ne 0) { Say 'gone'; break }
  Say "job $status"
  # Another line, or the end of the input, means that nobody waits any more: JOB_CONTROL_DELETE.
  if ($next.Wait(1000)) { [void][Spool]::SetJob($printer, $job, 0, [IntPtr]::Zero, 5); break }
}
[void][Spool]::ClosePrinter($printer)
`;

/** Names of the queues, one a line, as UTF-8. */
export const queuesScript = String.raw`
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
Get-CimInstance Win32_Printer | ForEach-Object { $_.Name }
`;

/** The arguments for powershell.exe: nothing of a user's profile, no questions, the text whole. */
export function shellArguments(script: string): readonly string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return [
    ...['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'],
    // Else powershell.exe itself reads what is piped to it, for $input, and the script waits for lines that are gone.
    ...['-InputFormat', 'None'],
    ...['-EncodedCommand', encoded],
  ];
}
