// Looks through the camera until a picture is taken, or says why it cannot.
import { Button } from './button';
import { DialogActions } from './dialog';
import { t } from './i18n';
import classes from './look-through.module.css';
import { Notice } from './notice';
import { useCamera } from './use-camera';
import { useKeys } from './use-keys';

export type LookThroughProps = {
  /** What must be in the picture. */
  readonly how: string;
  readonly onTaken: (picture: Blob) => void;
  readonly onClose: () => void;
};

export function LookThrough({ how, onTaken, onClose }: LookThroughProps) {
  const { video, state, take: shoot } = useCamera();
  const take = () => {
    void shoot().then((picture) => {
      if (picture !== null) onTaken(picture);
    });
  };
  const isReady = state === 'ready';
  useKeys({ F9: isReady ? take : undefined });
  return (
    <>
      {isReady || state === 'starting' ? (
        <p>{isReady ? how : t('papers.cameraStarting')}</p>
      ) : (
        <Notice tone="needs-you">{t(`papers.camera_${state}`)}</Notice>
      )}
      <video ref={video} className={classes['video']} muted aria-label={t('papers.camera')} />
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={take} isDisabled={!isReady} autoFocus>
          {t('papers.take')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
