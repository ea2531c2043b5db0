// Who acts: the part of the form that names one person.
import type { Agent } from '../../../../core/authorisation/authorisation';
import type { AuthorisationField } from '../../../../core/authorisation/refusal';
import type { CertType } from '../../../../core/resident/person';
import { ChoiceField, numberedLabel } from '../../../ui/choice-field';
import type { Note } from '../../../ui/field-row';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { registerChoices } from '../person/registration-card';
import { relationChoices } from './say-authorisation';

export type AgentFieldsProps = {
  readonly agent: Agent;
  readonly put: (change: Partial<Agent>) => void;
  readonly fault: (field: AuthorisationField, isWritten: boolean) => Note | undefined;
};

export function AgentFields({ agent, put, fault }: AgentFieldsProps) {
  const relations = relationChoices();
  const figures = relations.slice(0, 9).map(numberedLabel).join('\u2003 ');
  return (
    <>
      <TextField
        label={t('authority.agentName')}
        value={agent.name}
        onLeave={(name) => put({ name })}
        note={fault('agent_name', agent.name !== '')}
        isRequired
      />
      <ChoiceField
        label={t('authority.agentRelation')}
        value={agent.relation}
        choices={relations}
        onChoose={(relation) => put({ relation })}
        note={fault('agent_relation', false) ?? { text: figures }}
        isRequired
      />
      <ChoiceField
        label={t('authority.agentCertType')}
        value={agent.certType}
        choices={registerChoices('certType')}
        onChoose={(certType) => put({ certType: certType as CertType })}
        isRequired
      />
      <TextField
        label={t('authority.agentCert')}
        value={agent.certNo}
        onLeave={(certNo) => put({ certNo })}
        note={fault('agent_cert', agent.certNo !== '')}
        isRequired
      />
      <TextField
        label={t('authority.agentPhone')}
        value={agent.phone}
        onLeave={(phone) => put({ phone })}
        note={fault('agent_phone', agent.phone !== '')}
        isRequired
      />
    </>
  );
}
