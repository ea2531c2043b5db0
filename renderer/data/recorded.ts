// Says “something was recorded” to this machine's windows, so that the one that talks to the hub need not wait for its clock.
const channel = new BroadcastChannel('recorded');
const listeners = new Set<() => void>();

channel.onmessage = () => tell();

export function announceRecorded(): void {
  channel.postMessage(null);
  tell();
}

export function onRecorded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
