// A QR code as a drawing of our own: one path, no markup from elsewhere. An extra to what stands beside it, never the only way.
import { useMemo } from 'react';
import { encode } from 'uqr';

export type QrPictureProps = {
  readonly text: string;
  /** What it holds, for whoever cannot scan it. */
  readonly label: string;
  readonly className?: string | undefined;
};

export function QrPicture({ text, label, className }: QrPictureProps) {
  const { size, path } = useMemo(() => drawing(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawing(text: string): { readonly size: number; readonly path: string } {
  // Four modules of white round it are the standard's quiet zone.
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return { size, path: squares.join('') };
}
