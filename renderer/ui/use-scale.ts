// Which of the two scales a window speaks in, and how large its reader wants the type. Set on the root, so that dialogs follow.
import { useLayoutEffect } from 'react';

export type Scale = 'desk' | 'elder';
export type TypeSize = 1 | 2 | 3;

/** Sets the scale of this window for as long as the calling screen stands. */
export function useScale(scale: Scale): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['scale'] = scale;
  }, [scale]);
}

/** Sets the type size of this window. */
export function useTypeSize(size: TypeSize): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['typeSize'] = String(size);
  }, [size]);
}

/** Takes the contrast that the system prefers, now and whenever it changes. */
export function followContrast(): void {
  const wish = matchMedia('(prefers-contrast: more)');
  const follow = () => setContrast(wish.matches);
  follow();
  wish.addEventListener('change', follow);
}

/** Turns the high-contrast variant of this window on or off, whatever the system prefers. */
export function toggleContrast(): void {
  setContrast(document.documentElement.dataset['contrast'] !== 'more');
}

function setContrast(isMore: boolean): void {
  document.documentElement.dataset['contrast'] = isMore ? 'more' : 'plain';
}
