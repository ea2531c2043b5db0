// A picture from the home: who agreed and what it shows come first, then the picture, made small enough to keep.
import { useRef, useState } from 'react';
import type { EventBodies } from '../../../../core/journey';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { LookThrough } from '../../../ui/look-through';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import { useUrl } from '../../../ui/use-url';
import classes from '../rounds.module.css';
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
  const [wrong, setWrong] = useState<'photoBad' | 'photoNone' | null>(null);
  const [source, setSource] = useState<'camera' | 'file'>('camera');
  const [isLooking, setLooking] = useState(false);
  const choose = async (file: Blob | undefined, from: 'camera' | 'file') => {
    const made = file === undefined ? null : await smallPicture(file);
    setPicture(made);
    setSource(from);
    setWrong(file !== undefined && made === null ? 'photoBad' : null);
    setLooking(false);
  };
  const keep = () => {
    if (picture === null) {
      setWrong((known) => known ?? 'photoNone');
      return;
    }
    const { content, width, height } = picture;
    onKeep(content, { mime: 'image/jpeg', width, height, source, what, consentBy });
  };
  const title = t('rounds.photoTitle', { name });
  if (isLooking) {
    const close = () => setLooking(false);
    return (
      <Dialog title={title} width="full" onClose={close}>
        <LookThrough
          how={t('rounds.photoHow')}
          onTaken={(taken) => void choose(taken, 'camera')}
          onClose={close}
        />
      </Dialog>
    );
  }
  return (
    <FormDialog
      {...props}
      title={title}
      how={t('rounds.photoHow')}
      confirm={t('rounds.photoKeep')}
      isReady={picture !== null}
      onSend={keep}
      beneath={
        <>
          {wrong === null ? null : <Notice tone="needs-you">{t(`rounds.${wrong}`)}</Notice>}
          <Seen picture={picture} />
        </>
      }
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
      <Sources onCamera={() => setLooking(true)} onFile={(file) => void choose(file, 'file')} />
    </FormDialog>
  );
}

function Sources(props: {
  readonly onCamera: () => void;
  readonly onFile: (file: File | undefined) => void;
}) {
  const { onCamera, onFile } = props;
  const input = useRef<HTMLInputElement>(null);
  useKeys({ F6: onCamera });
  return (
    <div className={classes['pictures']}>
      <Button keys="F6" onPress={onCamera}>
        {t('rounds.photoTake')}
      </Button>
      <Button onPress={() => input.current?.click()}>{t('rounds.photoFile')}</Button>
      {/* The system's own field speaks the language of the system; the button speaks ours. */}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => onFile(event.target.files?.[0])}
      />
    </div>
  );
}

/** As it will be kept. */
function Seen({ picture }: { readonly picture: SmallPicture | null }) {
  const url = useUrl(picture?.content ?? null);
  return url === null ? null : (
    <img className={classes['seen']} src={url} alt={t('rounds.photoSeen')} />
  );
}
