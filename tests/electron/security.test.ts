import { describe, expect, it } from 'vitest';
import { forbiddenSwitch } from '../../electron/security';

describe('switches that let another program drive the station', () => {
  const has = (given: string) => (name: string) => name === given;

  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'])(
    '--%s stops a packaged station and none in development',
    (name) => {
      expect(forbiddenSwitch(true, has(name))).toBe(name);
      expect(forbiddenSwitch(false, has(name))).toBeNull();
    },
  );

  it('others do not', () => {
    expect(forbiddenSwitch(true, has('data'))).toBeNull();
  });
});
