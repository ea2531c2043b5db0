// The calls that were promised, the longest first, where the clerk looks when nobody is at the window.
import { useState } from 'react';
import type { Enquiry } from '../../../../core/enquiry/apply-enquiry';
import { dayOf } from '../../../../core/kit/time';
import { callBack } from '../../../data/acts/resident-acts';
import { useOwedCalls } from '../../../data/queries/call-backs';
import { formatPhone, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { say } from '../../../ui/say';
import type { Acting } from '../../../ui/use-act';
import { AskedWords } from './asked-words';
import { CallBackDialog } from './call-back-dialog';
import classes from '../idle-panel.module.css';

const mostShown = 6;

export function CallBacks({ acting, today }: { readonly acting: Acting; readonly today: string }) {
  const owed = useOwedCalls() ?? [];
  const [open, setOpen] = useState<{ enquiry: Enquiry; name: string | null } | null>(null);
  if (owed.length === 0 && open === null) return null;
  return (
    <section className={classes['done']}>
      <ListHeading title={t('counter.callBacks')} detail={owed.length} />
      <ul>
        {owed.slice(0, mostShown).map(({ enquiry, name }) => (
          <li key={enquiry.id}>
            <ListRow
              title={
                <AskedWords>
                  {`${name ?? t('counter.callBackNobody')} · ${enquiry.question}`}
                </AskedWords>
              }
              detail={`${formatPhone(enquiry.phone ?? '')} · ${formatShortDay(dayOf(enquiry.recordedAt), today)}`}
              // What was promised today may wait until the hall is empty.
              tone={dayOf(enquiry.recordedAt) < today ? 'needs-you' : 'plain'}
              onPress={() => {
                acting.clear();
                setOpen({ enquiry, name });
              }}
            />
          </li>
        ))}
      </ul>
      {owed.length > mostShown ? <p>{t('counter.callBacksMore')}</p> : null}
      {open === null ? null : (
        <CallBackDesk {...open} acting={acting} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

/** The dialog, wired. */
export function CallBackDesk(props: {
  readonly enquiry: Enquiry;
  readonly name: string | null;
  readonly acting: Acting;
  readonly onClose: () => void;
}) {
  const { enquiry, name, acting, onClose } = props;
  // Said in the dialog alone, not behind it as well.
  const [sentence, setSentence] = useState<string | null>(null);
  const tick = async (note: string) => {
    const made = await acting.quietly(async () => {
      const told = await callBack(enquiry.id, note);
      setSentence(told.ok ? null : say(told.refusal));
      return told;
    });
    if (made !== null) onClose();
  };
  return (
    <CallBackDialog
      enquiry={enquiry}
      name={name}
      sentence={sentence}
      isBusy={acting.isBusy}
      onMade={(note) => void tick(note)}
      onClose={onClose}
    />
  );
}
