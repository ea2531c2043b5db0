// The slip as it comes out of the printer: the same layout, drawn. Parsed as a drawing, so that no markup in it can do anything.
import { useEffect, useRef, type RefObject } from 'react';
import classes from './slip-preview.module.css';

export type SlipPreviewProps = {
  /** SVG from the slip's layout; undefined while it is being composed. */
  readonly svg: string | undefined;
  readonly label: string;
};

export function SlipPreview({ svg, label }: SlipPreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (svg === undefined) return;
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawing);
  }, [svg]);
  useReachable(place, svg);
  return <div ref={place} className={classes['paper']} role="img" aria-label={label} />;
}

/** A slip that is longer than its place can be scrolled from the keyboard; one that is shown whole is no stop on the way. */
function useReachable(place: RefObject<HTMLElement | null>, svg: string | undefined): void {
  useEffect(() => {
    const paper = place.current;
    if (paper === null) return undefined;
    const look = () => {
      if (paper.scrollHeight > paper.clientHeight) paper.setAttribute('tabindex', '0');
      else paper.removeAttribute('tabindex');
    };
    // At once as well: the watcher speaks with the next frame, and a window that is covered is not drawn for a while.
    look();
    const watch = new ResizeObserver(look);
    // The drawing too: it may come into a place that keeps its size.
    for (const seen of [paper, ...paper.children]) watch.observe(seen);
    return () => watch.disconnect();
  }, [place, svg]);
}
