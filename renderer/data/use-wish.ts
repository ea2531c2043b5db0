// What somebody in another window wants to see in this one: asked for when the screen stands, and again at every notice.
import { useEffect, useEffectEvent } from 'react';
import { call, on, type WindowWish } from '../shell';

export function useWish(show: (wish: WindowWish) => void): void {
  const shown = useEffectEvent(show);
  useEffect(() => {
    const ask = () =>
      void call('station.wish', null).then((wish) => {
        if (wish !== null) shown(wish);
      });
    ask();
    return on('station.wished', ask);
  }, []);
}
