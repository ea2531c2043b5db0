// Ties the office's sections to the machine and the store; each section has its own small desk below.
import { useState } from 'react';
import { dayOf } from '../../../core/kit/time';
import { needsPerson } from '../../../core/slip/slip-acts';
import { useOpenAlarms } from '../../data/queries/alarms';
import { useGuard, useJobs, useOpenSlips } from '../../data/queries/machine';
import type { Session } from '../../data/session';
import { useHall } from '../../data/hall-status';
import { refusedPacks } from '../../data/packs';
import { useUnreadable } from '../../data/queries/unreadable';
import { useSyncStatus } from '../../data/sync-state';
import { Finder } from '../../ui/finder';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { sayHall } from '../../ui/say-hall';
import { sayUpload } from '../../ui/say-status';
import { StaffFrame } from '../../ui/staff-frame';
import { useNow } from '../../ui/use-now';
import { AgentsDesk } from './agents-desk';
import { AlarmsDesk } from './alarms-desk';
import { BoardsDesk } from './boards-desk';
import { DayDesk } from './day-desk';
import { HallDesk } from './hall-desk';
import { HealthDesk } from './health-desk';
import { MattersDesk } from './matters-desk';
import { OfficeView, sections, type SectionName } from './office-view';
import { PrintersDesk } from './printers-desk';
import { RulesDesk } from './queue-rules/rules-desk';
import { SettingsDesk } from './settings-desk';
import { SketchDesk } from './sketch-desk';
import { SlipsDesk } from './slips-desk';
import { StaffDesk } from './staff-desk';
import { StatisticsDesk } from './statistics-desk';
import { UploadDesk } from './upload-desk';
import { WorkDesk } from './work-desk';

export function OfficeDesk(props: { readonly session: Session; readonly onLock: () => void }) {
  const { session, onLock } = props;
  const [section, setSection] = useState<SectionName>('upload');
  const [isFinding, setFinding] = useState(false);
  const now = useNow();
  const sync = useSyncStatus();
  const slips = useOpenSlips();
  const jobs = useJobs();
  const guard = useGuard();
  const unreadable = useUnreadable()?.length ?? 0;
  const alarms = useOpenAlarms()?.length ?? 0;
  return (
    <StaffFrame
      place={t('office.title')}
      facts={[session.station.site.community, formatDay(dayOf(now)), session.staff.name]}
      finds={t('office.find')}
      onFind={() => setFinding(true)}
      onLock={onLock}
      statusStart={[...sayHall(useHall(), now), ...(sync ? sayUpload(sync, now) : [])]}
      statusEnd={[]}
    >
      <OfficeView
        section={section}
        counts={{
          upload: sync?.dead.length ?? 0,
          slips: slips?.filter((slip) => needsPerson(slip, jobs?.get(slip.id))).length ?? 0,
          matters: refusedPacks.length,
          alarms,
          health: Number(guard !== undefined && guard.space !== 'ok') + unreadable,
        }}
        onSection={setSection}
      >
        <SectionDesk key={section} section={section} session={session} onSection={setSection} />
      </OfficeView>
      {isFinding ? (
        <FindSection
          onPick={(name) => {
            setFinding(false);
            setSection(name);
          }}
          onClose={() => setFinding(false)}
        />
      ) : null}
    </StaffFrame>
  );
}

function SectionDesk({
  section,
  session,
  onSection,
}: {
  readonly section: SectionName;
  readonly session: Session;
  readonly onSection: (name: SectionName) => void;
}) {
  switch (section) {
    case 'upload':
      return <UploadDesk session={session} />;
    case 'printers':
      return <PrintersDesk session={session} />;
    case 'slips':
      return <SlipsDesk session={session} />;
    case 'day':
      return <DayDesk />;
    case 'staff':
      return <StaffDesk session={session} />;
    case 'rules':
      return <RulesDesk session={session} />;
    case 'hall':
      return <HallDesk session={session} />;
    case 'settings':
      return <SettingsDesk session={session} />;
    case 'statistics':
      return <StatisticsDesk session={session} />;
    case 'boards':
      return <BoardsDesk session={session} />;
    case 'matters':
      return <MattersDesk session={session} />;
    case 'agents':
      return <AgentsDesk />;
    case 'sketch':
      return <SketchDesk />;
    case 'work':
      return <WorkDesk onSection={onSection} />;
    case 'alarms':
      return <AlarmsDesk />;
    case 'health':
      return <HealthDesk />;
  }
}

/** Ctrl K here finds a section of the office. */
function FindSection(props: {
  readonly onPick: (section: SectionName) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const hits = sections
    .map((id) => ({ type: 'command' as const, id, title: t(`office.section_${id}`), detail: '' }))
    .filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Finder
      label={t('office.findLabel')}
      text={text}
      onText={setText}
      hits={hits}
      onPick={({ id }) => props.onPick(id)}
      onClose={props.onClose}
    />
  );
}
