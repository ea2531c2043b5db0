// Choosing a matter, wired: a case opens under the pack in effect, or the one that is already there is gone on with.
import type { MatterPack } from '../../../../core/matter/definition';
import type { Resident } from '../../../../core/resident/resident';
import { openCase } from '../../../data/acts/case-acts';
import { matterName, mattersOn } from '../../../data/packs';
import { ChooseMatter } from './choose-matter';
import type { DeskProps } from '../desk-props';
import type { PersonKnown } from '../person/person-desk';

export function ChooseDesk(
  props: DeskProps & { readonly person: PersonKnown; readonly resident: Resident },
) {
  const { person, resident, acting, onPlace, ticketId, onHold, onFinish } = props;
  const begin = async ({ key }: MatterPack) => {
    const opened = await acting.run(() =>
      openCase({ matter: key, residentId: resident.id, ticketId, visitId: null }),
    );
    if (opened !== null) onPlace({ at: 'case', caseId: opened.id });
  };
  return (
    <ChooseMatter
      resident={resident}
      packs={mattersOn(props.today)}
      cases={person.cases}
      matterName={({ matter }) => matterName(matter)}
      onMatter={(pack) => void begin(pack)}
      onCase={({ id }) => onPlace({ at: 'case', caseId: id })}
      onEnquiry={() => onPlace({ at: 'enquiry', residentId: resident.id })}
      onOther={() => onPlace({ at: 'find' })}
      onHold={onHold}
      onFinish={onFinish}
    />
  );
}
