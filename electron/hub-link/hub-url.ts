// Where a hub may be: residents' data crosses a network only inside HTTPS; plain HTTP is for the hub on this very machine.

const loopback = /^(127(\.\d+){3}|\[::1\]|localhost)$/;

/** The hub's address without path or slash at its end; null when it is none, or plain HTTP to another machine. */
export function hubUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, origin, username } = new URL(text);
  if (username !== '') return null;
  if (protocol === 'https:') return origin;
  return protocol === 'http:' && loopback.test(hostname) ? origin : null;
}
