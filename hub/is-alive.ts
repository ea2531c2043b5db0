// Whether a process lives: asked about the station that started the hub, and about the hub's database.

/** Also false for a process that we may not signal. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
