// Papers that change hands at a door: taken in or given back, photographed, and on a list that both sign before it counts.
import { useState } from 'react';
import { isPending } from '../../../../core/case/apply-case';
import type { Case, PaperState } from '../../../../core/case/case';
import { heldOriginals } from '../../../../core/paper/custody';
import type { Handover, HandoverItem } from '../../../../core/paper/handover';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Visit } from '../../../../core/visit/visit';
import { markPaper } from '../../../data/acts/case-acts';
import * as papers from '../../../data/acts/paper-acts';
import { matterName, packHere } from '../../../data/packs';
import { useCasesOf } from '../../../data/queries/case';
import { useOpenHandovers } from '../../../data/queries/papers';
import { currentSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { inGroups } from '../../../ui/format';
import { HandoverItems } from '../../../ui/handover-items';
import { t } from '../../../ui/i18n';
import { LookThrough } from '../../../ui/look-through';
import { Notice } from '../../../ui/notice';
import { SignFields } from '../../../ui/sign-fields';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from '../rounds.module.css';
import { smallPicture } from './small-picture';

export type DoorPapersProps = {
  readonly visit: Visit;
  /** Of the resident. */
  readonly name: string;
  readonly act: Acting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

type Way = 'from_resident' | 'to_resident';

export function DoorPapers(props: DoorPapersProps) {
  const { visit, name, act, onClose } = props;
  const [way, setWay] = useState<Way>(
    visit.purpose === 'return_papers' ? 'to_resident' : 'from_resident',
  );
  const [caseId, setCaseId] = useState(visit.caseId);
  const [paper, setPaper] = useState<string | null>(null);
  const cases = (useCasesOf(visit.residentId) ?? []).filter(
    (c) => c.id === visit.caseId || isPending(c) || heldOriginals(c).length > 0,
  );
  const caze = cases.find(({ id }) => id === caseId) ?? cases[0];
  const pack = caze ? packHere(caze) : null;
  const drawn = useOpenHandovers()?.find(({ items }) =>
    items.some((item) => item.caseId === caze?.id),
  );
  // Until its paper is on the way, F9 is still the press that drew it up: the names are asked for after that.
  const [signingId, setSigningId] = useState<string | null>(null);
  if (drawn && drawn.id !== signingId && !act.isBusy) setSigningId(drawn.id);
  const list = drawn?.id === signingId ? drawn : undefined;
  if (caze && paper !== null)
    return <Photo {...{ act, caze, paper }} onClose={() => setPaper(null)} />;
  return (
    <Dialog title={t('rounds.papersTitle', { name })} width="wide" onClose={onClose}>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {!caze || !pack ? (
        <p>{t('rounds.papersNoCase')}</p>
      ) : list ? (
        <Signing {...props} key={list.id} list={list} />
      ) : (
        <div data-form="">
          {cases.length < 2 ? null : (
            <ChoiceField
              label={t('visits.forCase')}
              value={caze.id}
              choices={cases.map((c) => ({
                key: c.id,
                label: `${matterName(c.matter)} · ${inGroups(c.number)}`,
              }))}
              onChoose={setCaseId}
            />
          )}
          <ChoiceField
            label={t('rounds.papersWay')}
            value={way}
            choices={[
              { key: 'from_resident', label: t('rounds.papersIn') },
              { key: 'to_resident', label: t('rounds.papersBack') },
            ]}
            onChoose={(key) => setWay(key === 'to_resident' ? key : 'from_resident')}
            autoFocus
          />
          {way === 'from_resident' ? <TakeIn {...{ caze, pack, act }} onPhoto={setPaper} /> : null}
          <ToSign {...props} {...{ caze, pack, way }} />
        </div>
      )}
    </Dialog>
  );
}

const taken = ['original_kept', 'copy_kept', 'missing'] as const satisfies readonly PaperState[];

/** Each paper that the matter wants: what was taken in, marked at once, and its picture. */
function TakeIn(props: {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly act: Acting;
  readonly onPhoto: (paper: string) => void;
}) {
  const { caze, pack, act, onPhoto } = props;
  const mark = (paper: string, copies: number, key: string) => {
    const state = taken.find((one) => one === key);
    if (!state) return;
    const keeps = state === 'missing' ? 0 : Math.max(1, copies);
    void act.run(() => markPaper(caze.id, { paper, state, copies: keeps }));
  };
  return pack.papers.map(({ code, name, copies }) => (
    <div key={code} className={classes['paper']}>
      <ChoiceField
        label={name}
        value={taken.find((state) => state === caze.papers[code]?.state) ?? ''}
        choices={taken.map((key) => ({ key, label: t(`rounds.paper_${key}`) }))}
        onChoose={(key) => mark(code, copies, key)}
      />
      <Photos name={name} count={caze.pages?.[code]?.length ?? 0} onPress={() => onPhoto(code)} />
    </div>
  ));
}

function Photos({ name, count, onPress }: { name: string; count: number; onPress: () => void }) {
  return (
    <Button kind="quiet" label={t('rounds.paperPhotoOf', { paper: name, count })} onPress={onPress}>
      {t('rounds.paperPhoto', { count })}
    </Button>
  );
}

function Photo(props: {
  readonly act: Acting;
  readonly caze: Case;
  readonly paper: string;
  readonly onClose: () => void;
}) {
  const { act, caze, paper, onClose } = props;
  const keep = async (picture: Blob) => {
    const made = await smallPicture(picture);
    if (made === null) return;
    const { content, width, height } = made;
    const facts = { paper, mime: 'image/jpeg' as const, width, height, source: 'camera' as const };
    await act.run(() => papers.addPage(caze.id, content, facts));
    onClose();
  };
  return (
    <Dialog
      title={t('papers.captureTitle', { paper: nameIn(packHere(caze), paper) })}
      width="full"
      onClose={onClose}
    >
      <LookThrough
        how={t('papers.cameraHow')}
        onTaken={(picture) => void keep(picture)}
        onClose={onClose}
      />
    </Dialog>
  );
}

const nameIn = (pack: MatterPack | null, code: string): string =>
  pack?.papers.find((one) => one.code === code)?.name ?? code;

/** What the list will say, and the key that prints it. */
function ToSign(
  props: DoorPapersProps & { readonly caze: Case; readonly pack: MatterPack; readonly way: Way },
) {
  const { visit, name, act, caze, pack, way, onClose } = props;
  const items = itemsOf(way, caze, pack, visit);
  const centre = currentSession()?.station.site.centre ?? '';
  const [from, to] = way === 'from_resident' ? [name, centre] : [centre, name];
  const draw = () =>
    void act.run(() => papers.makeHandover({ way, from, to, items, seal: '', note: '' }));
  const canDraw = items.length > 0 && !act.isBusy;
  useKeys({ F9: canDraw ? draw : undefined });
  return (
    <>
      <div className={classes['toSign']}>
        <p>{t(items.length === 0 ? 'rounds.papersNone' : 'rounds.papersListHow')}</p>
        <HandoverItems items={items} />
      </div>
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          onPress={draw}
          isDisabled={!canDraw}
          isPending={act.isBusy}
        >
          {t('rounds.papersList')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

/** Taken in at this door, not what lay here before; or every original that goes back. */
function itemsOf(way: Way, c: Case, pack: MatterPack, visit: Visit): readonly HandoverItem[] {
  if (way === 'to_resident')
    return heldOriginals(c).map(({ paper, copies }) => ({
      ...{ caseId: c.id, paper, name: nameIn(pack, paper), form: 'original' as const, copies },
    }));
  const since = visit.arrivedAt ?? 0;
  return pack.papers.flatMap(({ code: paper, name }) => {
    const mark = c.papers[paper];
    if (!mark || (mark.at ?? 0) < since || (mark.holder ?? '') !== '') return [];
    if (mark.state !== 'original_kept' && mark.state !== 'copy_kept') return [];
    const form = mark.state === 'original_kept' ? ('original' as const) : ('copy' as const);
    return [{ caseId: c.id, paper, name, form, copies: Math.max(1, mark.copies) }];
  });
}

/** The list is on paper: both sign there, their names are written here. */
function Signing({
  list,
  name,
  act,
  onDone,
  onClose,
}: DoorPapersProps & { readonly list: Handover }) {
  const me = currentSession()?.staff.name ?? '';
  const isComing = list.way === 'from_resident';
  const [names, setNames] = useState({
    giver: isComing ? name : me,
    taker: isComing ? me : name,
  });
  const sign = async () => {
    const signed = await act.run(() => papers.signHandover(list.id, names));
    if (signed) onDone(t('rounds.papersSigned', { count: list.items.length }));
  };
  const drop = () => void act.run(() => papers.dropHandover(list.id, t('papers.dropReason')));
  useKeys({ F9: () => void sign(), F3: drop });
  return (
    <>
      <HandoverItems items={list.items} />
      <SignFields number={list.number} names={names} onNames={setNames} />
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={() => void sign()} isPending={act.isBusy}>
          {t('papers.signBoth')}
        </Button>
        <Button keys="F3" onPress={drop} isPending={act.isBusy}>
          {t('papers.dropList')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
