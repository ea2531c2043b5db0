// Somebody rings: a person at my door says that they come from you. The word or the name is typed, and the answer can be read out.
import { useState } from 'react';
import type { Instant } from '../../../../core/kit/time';
import { dayOf } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { useStaff } from '../../../data/queries/machine';
import { useVerified, type Checked } from '../../../data/queries/watch';
import { useSearch } from '../../../data/search';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { agentNames } from '../visit-of-day';
import classes from '../rounds.module.css';

export type VerifyDialogProps = { readonly now: Instant; readonly onClose: () => void };

export function VerifyDialog({ now, onClose }: VerifyDialogProps) {
  const [text, setText] = useState('');
  const [residentId, setResidentId] = useState<string | null>(null);
  const staff = useStaff() ?? [];
  const asked = residentId !== null ? { residentId } : text.trim() === '' ? null : { word: text };
  const checked = useVerified(asked, dayOf(now)) ?? null;
  const people = useSearch(residentId === null ? text : '').filter(
    ({ type }) => type === 'resident',
  );
  const isWord = checked !== null && checked.answer !== 'none';
  return (
    <Dialog title={t('rounds.verifyTitle')} width="wide" onClose={onClose}>
      <p>{t('rounds.verifyHow')}</p>
      <div data-form="">
        <TextField
          label={t('rounds.verifyWord')}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setResidentId(null);
          }}
          note={{ text: t('rounds.verifyHint') }}
          autoFocus
        />
      </div>
      {residentId !== null || isWord || people.length === 0
        ? null
        : people
            .slice(0, 5)
            .map((hit) => (
              <ListRow
                key={hit.id}
                title={hit.title}
                detail={hit.detail}
                onPress={() => setResidentId(hit.id)}
              />
            ))}
      {asked === null || checked === null || (people.length > 0 && !isWord) ? null : (
        <div className={classes['answer']}>
          <Answer checked={checked} staff={staff} now={now} />
        </div>
      )}
      <DialogActions>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Answer(props: {
  readonly checked: Checked;
  readonly staff: readonly Staff[];
  readonly now: Instant;
}) {
  const { checked, staff, now } = props;
  if (checked.answer === 'none') {
    return (
      <>
        <Notice tone="needs-you">{t('rounds.verifyNone')}</Notice>
        <ol>
          <li>{t('rounds.verifyNone1')}</li>
          <li>{t('rounds.verifyNone2')}</li>
          <li>{t('rounds.verifyNone3')}</li>
          <li>{t('rounds.verifyNone4')}</li>
        </ol>
      </>
    );
  }
  const { visit, resident } = checked;
  const words = {
    agents: agentNames(visit, staff),
    name: resident?.person.name ?? t('visits.nobodyKnown'),
    day: formatDay(visit.day, dayOf(now)),
    from: formatTime(visit.from),
    to: formatTime(visit.to),
    what: t(`visits.purpose_${visit.purpose}`),
    word: visit.bookingWord,
    state: t(`visits.state_${visit.state}`),
  };
  if (checked.answer === 'real') {
    return (
      <>
        <Notice tone="done">{t('rounds.verifyReal', words)}</Notice>
        <p>{t('rounds.verifyRealHow', words)}</p>
      </>
    );
  }
  return (
    <>
      <Notice tone="needs-you">
        {checked.answer === 'over' ? t('rounds.verifyOver', words) : t('rounds.verifyOther', words)}
      </Notice>
      <p>{t('rounds.verifyNone2')}</p>
    </>
  );
}
