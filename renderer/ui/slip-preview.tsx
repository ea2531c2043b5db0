// The slip as it comes out of the printer: the same layout, drawn. Parsed as a drawing, so that no markup in it can do anything.
import { useEffect, useRef } from 'react';
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
  return <div ref={place} className={classes['paper']} role="img" aria-label={label} />;
}
