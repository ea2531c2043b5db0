// A number that was written by hand while nothing printed comes into the line, at the place of the time when it was given.
import { useState } from 'react';
import { formatNumber } from '../../../../core/queue/number';
import { dayOf, instantOf, type Instant } from '../../../../core/kit/time';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { readTime } from '../../../ui/read-time';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import { useNow } from '../../../ui/use-now';

export type StubDialogProps = {
  readonly site: Site;
  /** Why the last one was not entered. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onEnter: (stub: { readonly number: string; readonly arrivedAt: Instant }) => void;
  readonly onClose: () => void;
};

export function StubDialog(props: StubDialogProps) {
  return (
    <Dialog title={t('slips.stubTitle')} onClose={props.onClose} width="wide">
      <Form {...props} />
    </Dialog>
  );
}

function Form({ site, sentence, isBusy, onEnter, onClose }: StubDialogProps) {
  const now = useNow();
  const [number, setNumber] = useState('');
  const [at, setAt] = useState('');
  const [isTried, setTried] = useState(false);
  const time = readTime(at);
  const send = () => {
    setTried(true);
    if (time !== null && number.trim() !== '')
      onEnter({ number, arrivedAt: instantOf(dayOf(now), time) });
  };
  useKeys({ Enter: send, F9: send });
  const kept = site.services.find(({ handwritten }) => handwritten !== undefined);
  if (kept?.handwritten === undefined)
    return <Notice tone="plain">{t('slips.stubNoRange')}</Notice>;
  const example = formatNumber(kept.series, kept.handwritten.from + 5);
  return (
    <>
      <p>{t('slips.stubHow')}</p>
      <TextField
        label={t('slips.stubNumber')}
        value={number}
        onChange={setNumber}
        note={{ text: t('slips.stubNumberHint', { example }) }}
        maxLength={12}
        autoFocus
      />
      <TextField
        label={t('slips.stubAt')}
        value={at}
        onChange={setAt}
        note={
          isTried && time === null
            ? { text: t('slips.stubAtWrong'), tone: 'wrong' }
            : { text: t('slips.stubAtHint') }
        }
        maxLength={12}
      />
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <DialogActions>
        <Button kind="primary" keys="Enter" onPress={send} isPending={isBusy}>
          {t('slips.stubEnter')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
