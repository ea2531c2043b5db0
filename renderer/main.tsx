// Composition root of a window: learns which role it has, loads that station and nothing else, and says when something breaks.
import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { startBackground } from './data/background';
import { mattersHere } from './data/imported-matters';
import { readBoot, reportTrouble, type BootSnapshot } from './shell';
import { startSync } from './sync/sync-loop';
import { sayTrouble } from './trouble';
import { setLocale } from './ui/i18n';
import { followContrast } from './ui/use-scale';
import './ui/base.css';

type LoadStation = () => Promise<{ readonly Station: ComponentType }>;

const stations: Readonly<Record<BootSnapshot['role'], LoadStation>> = {
  setup: () => import('./stations/setup/station'),
  kiosk: () => import('./stations/kiosk/station'),
  counter: () => import('./stations/counter/station'),
  board: () => import('./stations/board/station'),
  resident: () => import('./stations/resident/station'),
  visits: () => import('./stations/visits/station'),
  office: () => import('./stations/office/station'),
};

/** The other screens that face residents only look and answer: they may not speak with the hub, nor for the printers. */
const working: readonly BootSnapshot['role'][] = ['kiosk', 'counter', 'visits', 'office'];

/** Where staff sit: they alone may touch papers. */
const staffed: readonly BootSnapshot['role'][] = ['counter', 'visits', 'office'];

function caught(error: unknown): void {
  reportTrouble(error);
  sayTrouble();
}

async function start(): Promise<void> {
  const boot = await readBoot();
  setLocale(boot.locale);
  document.documentElement.dataset['typeSize'] = String(boot.typeSize);
  document.documentElement.dataset['role'] = boot.role;
  if (boot.board !== null) document.documentElement.dataset['board'] = boot.board;
  followContrast();
  const isWorking = working.includes(boot.role);
  startBackground({
    followsSlips: isWorking,
    settlesPages: staffed.includes(boot.role),
    worksForHall: isWorking || boot.role === 'board',
  });
  const { Station } = await stations[boot.role]();
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  createRoot(place, { onUncaughtError: caught }).render(
    <StrictMode>
      <Station />
    </StrictMode>,
  );
  if (isWorking) startSync();
  // Behind the first picture, while a person is at the passphrase.
  requestAnimationFrame(() => setTimeout(() => void mattersHere()));
}

window.addEventListener('error', ({ error }) => caught(error));
window.addEventListener('unhandledrejection', ({ reason }) => caught(reason));
void start();
