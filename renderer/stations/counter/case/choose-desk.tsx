// Choosing a matter, wired: a case opens under the pack in effect, or the one that is already there is gone on with.
import { useState } from 'react';
import type { Resident } from '../../../../core/resident/resident';
import { openCase } from '../../../data/acts/case-acts';
import { matterName, mattersNotOn, mattersOn } from '../../../data/packs';
import { useUsualMatters } from '../../../data/queries/case';
import { ChooseMatter } from './choose-matter';
import type { DeskProps } from '../desk-props';
import type { PersonKnown } from '../person/person-desk';

type ChooseDeskProps = DeskProps & { readonly person: PersonKnown; readonly resident: Resident };

export function ChooseDesk(props: ChooseDeskProps) {
  const usual = useUsualMatters();
  return usual === undefined ? null : <Choose {...props} usual={usual} />;
}

function Choose(props: ChooseDeskProps & { readonly usual: readonly string[] }) {
  const { person, resident, acting, onPlace, ticketId, onHold, onFinish } = props;
  // What stands on a figure stays there while somebody looks at it, whatever other windows begin.
  const [usual] = useState(props.usual);
  const begin = async (matter: string) => {
    const opened = await acting.run(() =>
      openCase({ matter, residentId: resident.id, ticketId, visitId: null }),
    );
    if (opened !== null) onPlace({ at: 'case', caseId: opened.id });
  };
  return (
    <ChooseMatter
      resident={resident}
      packs={mattersOn(props.today)}
      notNow={mattersNotOn(props.today)}
      today={props.today}
      usual={usual}
      cases={person.cases}
      matterName={({ matter }) => matterName(matter)}
      onMatter={({ key }) => void begin(key)}
      onCase={({ id }) => onPlace({ at: 'case', caseId: id })}
      onEnquiry={() => onPlace({ at: 'enquiry', residentId: resident.id })}
      onOther={() => onPlace({ at: 'find' })}
      onHold={onHold}
      onFinish={onFinish}
    />
  );
}
