// What every place in the middle of the counter gets.
import type { Acting } from '../../ui/use-act';
import type { Place } from './place';

export type DeskProps = {
  readonly today: string;
  readonly acting: Acting;
  readonly onPlace: (place: Place) => void;
  /** The ticket being served; null without one. */
  readonly ticketId: string | null;
  readonly onHold: (() => void) | null;
  readonly onFinish: (() => void) | null;
};
