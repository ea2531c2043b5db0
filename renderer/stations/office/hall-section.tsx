// The windows of the hall: as owner who may come and who is there, as window whose it is, and alone the way to either.
import { useState } from 'react';
import type { HallInvitation, HallMember, HallStatus } from '../../../electron/contract/hall';
import { Button } from '../../ui/button';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { sayHallTrouble } from '../../ui/say-hall';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';
import { Section, type Said } from './section';

type Owner = Extract<HallStatus, { role: 'owner' }>;
type AtWindow = Extract<HallStatus, { role: 'window' }>;

export type HallSectionProps = {
  readonly hall: HallStatus;
  readonly now: number;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly ownWindow: number;
  readonly invitation: HallInvitation | null;
  readonly onShare: (on: boolean) => void;
  readonly onInvite: (window: number | null) => void;
  readonly onRevoke: (id: string) => void;
  readonly onJoin: (address: string, code: string) => void;
  readonly onLeave: () => void;
};

const leads = { alone: 'hall.aloneText', owner: 'hall.ownerText' } as const;

export function HallSection(props: HallSectionProps) {
  const { hall, said } = props;
  const lead =
    hall.role === 'window'
      ? t('hall.windowText', { owner: hall.owner, address: hall.address })
      : t(leads[hall.role]);
  return (
    <Section title={t('office.section_hall')} lead={lead} said={said}>
      {hall.role === 'owner' ? <OwnerPart {...props} hall={hall} /> : null}
      {hall.role === 'window' ? <WindowPart {...props} hall={hall} /> : null}
      {hall.role === 'alone' ? <AlonePart {...props} /> : null}
    </Section>
  );
}

function AlonePart({ isBusy, onShare, onJoin }: HallSectionProps) {
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  return (
    <>
      <section>
        <h3>{t('hall.shareTitle')}</h3>
        <p>{t('hall.shareText')}</p>
        <Button isPending={isBusy} onPress={() => onShare(true)}>
          {t('hall.shareDo')}
        </Button>
      </section>
      <section>
        <h3>{t('hall.joinTitle')}</h3>
        <p>{t('hall.joinText')}</p>
        <div data-form className={classes['form']}>
          <TextField label={t('hall.joinAddress')} value={address} onChange={setAddress} />
          <TextField label={t('hall.joinCode')} value={code} onChange={setCode} />
        </div>
        <Button
          isDisabled={address.trim() === '' || code.trim() === ''}
          isPending={isBusy}
          onPress={() => onJoin(address, code)}
        >
          {t('hall.joinDo')}
        </Button>
      </section>
    </>
  );
}

function OwnerPart(props: HallSectionProps & { readonly hall: Owner }) {
  const { hall, isBusy, invitation, onShare } = props;
  const { addresses, port, trouble } = hall;
  const shown = addresses.map((address) => `${address}:${port}`).join('　');
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{t('hall.address')}</dt>
        <dd className={trouble === null ? undefined : classes['bad']}>
          {trouble === null
            ? shown || t('hall.addressNone')
            : t('hall.notListening', { detail: trouble })}
        </dd>
        {invitation === null ? null : (
          <>
            <dt>{t('hall.code')}</dt>
            <dd>
              <strong>{invitation.code}</strong>
            </dd>
          </>
        )}
      </dl>
      {invitation === null ? null : <p>{t('hall.codeText')}</p>}
      <Invite {...props} />
      <Members {...props} />
      <div className={classes['acts']}>
        <Button isPending={isBusy} onPress={() => onShare(false)}>
          {t('hall.unshareDo')}
        </Button>
      </div>
    </>
  );
}

function Invite({ hall, ownWindow, onInvite }: HallSectionProps & { readonly hall: Owner }) {
  const taken = [ownWindow, ...hall.members.map(({ window }) => window)];
  const free = Array.from({ length: 99 }, (_, i) => i + 1).find((n) => !taken.includes(n));
  const [typed, setTyped] = useState<string | null>(null);
  const text = (typed ?? String(free ?? '')).trim();
  const window = text === '' ? null : Number(text);
  const isRight =
    window === null ||
    (Number.isInteger(window) && window > 0 && window < 100 && !taken.includes(window));
  return (
    <section>
      <h3>{t('hall.inviteTitle')}</h3>
      <p>{t('hall.inviteText')}</p>
      <div data-form className={classes['form']}>
        <TextField label={t('hall.inviteWindow')} value={text} onChange={setTyped} />
      </div>
      <Button
        isDisabled={!isRight}
        onPress={() => {
          onInvite(window);
          setTyped(null);
        }}
      >
        {t('hall.inviteDo')}
      </Button>
    </section>
  );
}

function Members({ hall, now, onRevoke }: HallSectionProps & { readonly hall: Owner }) {
  return (
    <section>
      <h3>{t('hall.members')}</h3>
      {hall.members.length === 0 ? <p>{t('hall.membersNone')}</p> : null}
      {hall.members.map((member) => (
        <div key={member.id} className={classes['acts']}>
          <strong>{member.name}</strong>
          <span>
            {member.window === null
              ? t('hall.memberPlain', { lane: member.lane })
              : t('hall.memberWindow', { window: member.window, lane: member.lane })}
          </span>
          <span className={member.linked ? classes['good'] : undefined}>{seen(member, now)}</span>
          <Button onPress={() => onRevoke(member.id)}>{t('hall.revokeDo')}</Button>
        </div>
      ))}
    </section>
  );
}

function seen({ linked, lastSeenAt }: HallMember, now: number): string {
  if (linked) return t('hall.linked');
  return lastSeenAt === null
    ? t('hall.never')
    : t('hall.seen', { at: formatInstant(lastSeenAt, now) });
}

function WindowPart({
  hall,
  now,
  isBusy,
  onLeave,
}: HallSectionProps & { readonly hall: AtWindow }) {
  const { linked, since, lane, window, trouble } = hall;
  return (
    <>
      <p className={linked ? classes['good'] : classes['bad']}>
        {linked
          ? t('hall.windowLinked')
          : t('hall.windowAway', { since: formatInstant(since ?? now, now), lane })}
      </p>
      {trouble === null || linked ? null : <p>{sayHallTrouble(trouble)}</p>}
      <dl className={classes['facts']}>
        <dt>{t('hall.windowNumber')}</dt>
        <dd>{window ?? t('hall.windowNumberNone')}</dd>
      </dl>
      <section>
        <p>{t('hall.leaveText')}</p>
        <Button isPending={isBusy} onPress={onLeave}>
          {t('hall.leaveDo')}
        </Button>
      </section>
    </>
  );
}
