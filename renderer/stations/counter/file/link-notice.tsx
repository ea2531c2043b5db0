// On the file of a case: that it was handed in elsewhere too, what a supervisor decides about it, and the way to the other file.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { linkOf } from '../../../../core/case/link';
import type { Day } from '../../../../core/kit/time';
import { keepCasesApart, linkCases, unlinkCases } from '../../../data/acts/link-acts';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatShortDay, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { caseStateName } from '../../../ui/say-case';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { useStaffNames } from '../papers/paper-dialogs';
import { ReasonDialog } from '../queue/reason-dialog';
import classes from './file.module.css';

export type LinkNoticeProps = {
  readonly caze: Case;
  /** The other case that is the same by the matter's rule; null where there is none. */
  readonly same: Case | null;
  readonly today: Day;
  readonly acting: Acting;
  readonly onFile: (caseId: string) => void;
};

/** Nothing where it was handed in once. */
export function LinkNotice(props: LinkNoticeProps) {
  const { caze, same } = props;
  if (caze.linked) return <PartOf {...props} linked={caze.linked} />;
  return (
    <>
      {(caze.tookIn ?? []).map((one) => (
        <Notice
          key={one.from}
          tone="plain"
          actions={<Button onPress={() => props.onFile(one.from)}>{t('link.lookOther')}</Button>}
        >
          {t('link.tookIn', {
            ...{ number: inGroups(one.number), day: formatShortDay(one.since, props.today) },
          })}
        </Notice>
      ))}
      {same === null ? null : <SameAs {...props} same={same} />}
    </>
  );
}

function SameAs(props: LinkNoticeProps & { readonly same: Case }) {
  const { caze, same, today, acting, onFile } = props;
  const [isAsking, setAsking] = useState(false);
  const mayLink = linkOf({ ...caze, residentId: same.residentId }, same) !== null;
  const look = () => onFile(same.id);
  const ask = () => {
    acting.clear();
    setAsking(true);
  };
  useKeys({ F7: look, F9: mayLink ? ask : undefined });
  return (
    <>
      <Notice
        tone="clock"
        actions={
          <>
            {mayLink ? (
              <Button keys="F9" onPress={ask}>
                {t('link.decide')}
              </Button>
            ) : null}
            <Button keys="F7" onPress={look}>
              {t('link.lookOther')}
            </Button>
          </>
        }
      >
        {t('link.sameAs', {
          ...{ number: inGroups(same.number), day: formatShortDay(same.openedOn, today) },
        })}
      </Notice>
      {isAsking ? <Decide {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

type DecideProps = LinkNoticeProps & { readonly same: Case; readonly onClose: () => void };

function Decide(props: DecideProps) {
  return (
    <Dialog title={t('link.decide')} width="wide" onClose={props.onClose}>
      <Choices {...props} />
    </Dialog>
  );
}

/** Which of them goes on is not asked: it follows from who was first. */
function Choices({ caze, same, today, acting, onFile, onClose }: DecideProps) {
  const nameOf = useStaffNames();
  const link = linkOf({ ...caze, residentId: same.residentId }, same);
  const join = () =>
    void acting
      .run(() => linkCases(caze.id, same.id))
      .then((done) => {
        if (done === null) return;
        onClose();
        // The one paper for the family is the other one's.
        if (link) onFile(link.joined.id);
      });
  const apart = () =>
    void acting
      .run(() => keepCasesApart(caze.id, same.id))
      .then((done) => {
        if (done !== null) onClose();
      });
  useKeys({ F9: join, F6: apart });
  return (
    <>
      <p>{t('link.how', { day: formatShortDay(link?.since ?? caze.openedOn, today) })}</p>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      <table className={classes['pair']}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('link.goesOn')}</th>
            <th scope="col">{t('link.becomesPart')}</th>
          </tr>
        </thead>
        <tbody>
          {factsOf(link ? [link.main, link.joined] : [caze, same], today, nameOf).map(
            ([name, one, other]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{one}</td>
                <td>{other}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={join} isPending={acting.isBusy} autoFocus>
          {t('link.join')}
        </Button>
        <Button keys="F6" onPress={apart} isPending={acting.isBusy}>
          {t('link.keepApart')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

type Row = readonly [name: string, one: string, other: string];

function factsOf(
  pair: readonly [Case, Case],
  today: Day,
  nameOf: (id: string) => string,
): readonly Row[] {
  const row = (name: string, say: (c: Case) => string): Row => [name, say(pair[0]), say(pair[1])];
  return [
    row(t('link.number'), ({ number }) => inGroups(number)),
    row(t('link.handedIn'), ({ openedOn }) => formatShortDay(openedOn, today)),
    row(t('link.where'), ({ window, openedBy }) =>
      t('link.whereLine', { window, name: openedBy === undefined ? '' : nameOf(openedBy) }),
    ),
    row(t('link.state'), ({ state }) => caseStateName(state)),
    row(t('link.accepted'), ({ acceptance }) =>
      acceptance === null ? t('link.notYet') : formatShortDay(acceptance.acceptedOn, today),
    ),
  ];
}

type Linked = NonNullable<Case['linked']>;

function PartOf(props: LinkNoticeProps & { readonly linked: Linked }) {
  const { caze, linked, today, acting, onFile } = props;
  const [isAsking, setAsking] = useState(false);
  const look = () => onFile(linked.into);
  const ask = () => {
    acting.clear();
    setAsking(true);
  };
  useKeys({ F7: look, F9: ask });
  return (
    <>
      <Notice
        tone="done"
        actions={
          <>
            <Button keys="F7" onPress={look}>
              {t('link.lookOther')}
            </Button>
            <Button keys="F9" onPress={ask}>
              {t('link.unlink')}
            </Button>
          </>
        }
      >
        {t('link.partOf', {
          ...{ number: inGroups(linked.number), day: formatShortDay(linked.since, today) },
        })}
      </Notice>
      {isAsking ? (
        <ReasonDialog
          title={t('link.unlink')}
          reasons={[t('link.why_two'), t('link.why_mistake')]}
          confirm={t('link.unlink')}
          sentence={acting.sentence}
          onReason={(reason) =>
            void acting
              .run(() => unlinkCases(caze.id, reason))
              .then((done) => {
                if (done !== null) setAsking(false);
              })
          }
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
