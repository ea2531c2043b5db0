// “Send now”: told to whichever window of the machine talks to the hub.
const channel = new BroadcastChannel('sync-now');
const listeners = new Set<() => void>();

channel.onmessage = () => tell();

export function askSync(): void {
  channel.postMessage(null);
  tell();
}

/** Hears the wish in every window; the result ends it. */
export function onSyncAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
