// The piece of the sheet that a question is about, drawn as it should look: what is compared with the paper in the hand.
import type { ReactNode } from 'react';
import type { ProbeQuestion } from '../../../../core/slip/learn-profile';
import classes from './printer-wizard.module.css';

/** Nothing for the questions that need no eye. */
export function ProbePicture({ question }: { readonly question: ProbeQuestion }) {
  const drawing = drawings[question];
  if (drawing === undefined) return null;
  return (
    <svg className={classes['picture']} viewBox="0 0 576 150" aria-hidden="true">
      <rect width="576" height="150" className={classes['paper']} />
      {drawing}
    </svg>
  );
}

const line = (y: number, size: number, text: string) => (
  <text x="24" y={y} fontSize={size}>
    {text}
  </text>
);

const drawings: Partial<Record<ProbeQuestion, ReactNode>> = {
  ruler: (
    <>
      <rect x="0" y="40" width="24" height="24" />
      <rect x="552" y="40" width="24" height="24" />
      <rect x="0" y="96" width="576" height="4" />
    </>
  ),
  sizes: (
    <>
      {line(30, 24, 'A 老年人服务专窗')}
      <g transform="scale(1 2)">{line(44, 24, 'B 老年人服务专窗')}</g>
      {line(142, 48, 'C 老年人服务专窗')}
    </>
  ),
  signs: (
    <>
      {line(42, 24, 'D 王桂兰 高龄津贴')}
      {line(84, 24, 'E 镕 喆 堃')}
      {line(126, 24, 'F 䶮 㛃 𬭚')}
    </>
  ),
  codes: (
    <>
      {line(60, 40, 'G')}
      <CodeSketch x={80} />
      <text x="300" y="60" fontSize="40">
        H
      </text>
      <CodeSketch x={356} />
    </>
  ),
  bands: (
    <text x="288" y="116" fontSize="110" fontWeight="700" textAnchor="middle">
      画图
    </text>
  ),
};

/** Not a code that says anything: three corners and some dots, as a person knows them. */
function CodeSketch({ x }: { readonly x: number }) {
  const corner = (dx: number, dy: number) => (
    <path
      d={`M${x + dx} ${12 + dy}h36v36h-36zM${x + dx + 6} ${18 + dy}v24h24v-24z`}
      fillRule="evenodd"
    />
  );
  return (
    <>
      {corner(0, 0)}
      {corner(90, 0)}
      {corner(0, 90)}
      <path
        d={`M${x + 48} 12h12v18h18v12h-12v24h30v18h-18v30h-24v-12h12v-24h-30v12h-12v-18h24z M${x + 96} 108h18v18h-18z`}
      />
    </>
  );
}
