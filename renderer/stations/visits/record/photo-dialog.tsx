// A picture from the home: who agreed and what it shows come first, then the picture, made small enough to keep.
import { useState } from 'react';
import type { EventBodies } from '../../../../core/journey';
import { FormDialog } from '../../../ui/form-dialog';
import { FieldRow } from '../../../ui/field-row';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { smallPicture, type SmallPicture } from './small-picture';

type Facts = Omit<EventBodies['visit.photo-added'], 'sha256' | 'bytes'>;

export type PhotoDialogProps = {
  readonly name: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onKeep: (content: Blob, facts: Facts) => void;
  readonly onClose: () => void;
};

export function PhotoDialog({ name, onKeep, ...props }: PhotoDialogProps) {
  const [what, setWhat] = useState('');
  const [consentBy, setConsentBy] = useState('');
  const [picture, setPicture] = useState<SmallPicture | null>(null);
  const [isBad, setBad] = useState(false);
  const choose = async (file: File | undefined) => {
    const made = file === undefined ? null : await smallPicture(file);
    setPicture(made);
    setBad(file !== undefined && made === null);
  };
  const keep = () => {
    if (picture === null) return;
    const { content, width, height } = picture;
    onKeep(content, { mime: 'image/jpeg', width, height, source: 'file', what, consentBy });
  };
  return (
    <FormDialog
      {...props}
      title={t('rounds.photoTitle', { name })}
      how={t('rounds.photoHow')}
      confirm={t('rounds.photoKeep')}
      isReady={picture !== null}
      onSend={keep}
      beneath={isBad ? <Notice tone="needs-you">{t('rounds.photoBad')}</Notice> : null}
    >
      <TextField
        label={t('rounds.photoConsent')}
        value={consentBy}
        onChange={setConsentBy}
        autoFocus
      />
      <TextField
        label={t('rounds.photoWhat')}
        value={what}
        onChange={setWhat}
        note={{ text: t('rounds.photoWhatHint') }}
      />
      <FieldRow label={t('rounds.photoFile')}>
        {({ fieldId }) => (
          <input
            id={fieldId}
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </FieldRow>
    </FormDialog>
  );
}
