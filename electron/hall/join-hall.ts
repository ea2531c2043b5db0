// Joins a hall by the code, and says it to nobody but the owner that showed it.
import { refuse, ok, type Result } from '../../core/kit/result';
import type { HallTrouble } from '../contract/hall';
import { Connection, sessionOf, type ConnectionTiming } from './connection';
import { dial, fingerprintAt, placeOf } from './dial';
import { firstFromOwner, hallWire, limits } from './frames';
import type { WindowRecord } from './hall-file';
import { isOwnerOf, proofOf, readCode } from './pairing-code';

export type JoinWish = {
  readonly address: string;
  readonly code: string;
  readonly device: string;
  readonly name: string;
  readonly community: string;
  readonly timing: ConnectionTiming;
};

/** Joins by the code, and says it to nobody but the owner that showed it. */
export function joinHall(
  wish: JoinWish,
): Promise<Result<Omit<WindowRecord, 'since' | 'rulesAt' | 'cardKey'>, HallTrouble>> {
  const code = readCode(wish.code);
  if (code === null) return Promise.resolve(refuse({ code: 'bad_code' }));
  if (placeOf(wish.address) === null) return Promise.resolve(refuse({ code: 'bad_address' }));
  return new Promise((resolve) => {
    const socket = dial(wish.address, (failed) => resolve(refuse(failed)));
    socket.once('secureConnect', () => {
      const fingerprint = fingerprintAt(socket);
      if (!isOwnerOf(code, fingerprint)) {
        resolve(refuse({ code: 'not_the_owner' }));
        socket.destroy();
        return;
      }
      const connection = new Connection(socket, wish.timing, () =>
        resolve(refuse({ code: 'away' })),
      );
      connection.understand(firstFromOwner, limits.strangerBytes, (word) => {
        if (word.t === 'refused') resolve(refuse(troubleOf(word.code)));
        else if (word.t === 'joined') {
          const { id, token, owner, ownerDevice, window, lane } = word;
          const { address } = wish;
          resolve(ok({ address, fingerprint, ownerDevice, owner, id, token, window, lane }));
        } else resolve(refuse({ code: 'nonsense' }));
        connection.end('closed');
      });
      const proof = proofOf(code.secret, fingerprint, sessionOf(socket));
      const { device, name, community } = wish;
      connection.send({ t: 'join', wire: hallWire, proof, device, name, community });
    });
  });
}

/** The owner's word for why not. */
export const troubleOf = (
  code: 'wrong_code' | 'revoked' | 'other_version' | 'other_community',
): HallTrouble => ({ code });
