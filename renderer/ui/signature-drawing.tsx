// A signature as it was written: strokes, not a picture, so that it prints sharp and stays small.
import classes from './signature-drawing.module.css';

export type SignatureDrawingProps = {
  readonly signature: {
    readonly strokes: readonly (readonly number[])[];
    readonly width: number;
    readonly height: number;
  };
  readonly label: string;
};

export function SignatureDrawing({ signature, label }: SignatureDrawingProps) {
  const { strokes, width, height } = signature;
  if (strokes.length === 0) return null;
  return (
    <svg
      className={classes['drawing']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {strokes.map((stroke, i) => (
        <path key={i} d={pathOf(stroke)} />
      ))}
    </svg>
  );
}

/** `M x y L x y …`; a single dot becomes a short line, so that it is seen. */
function pathOf(stroke: readonly number[]): string {
  const points = stroke.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${stroke[i + 1] ?? x}`] : []));
  return `M${points.join('L')}${points.length === 1 ? 'h.1' : ''}`;
}
