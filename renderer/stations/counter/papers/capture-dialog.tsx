// From the desk camera, a scanner's file or a dropped picture to one page of a paper: seen as it will be kept, then kept.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageSource } from '../../../../core/paper/custody';
import { wholePicture, type Quad } from '../../../../core/paper/page-edges';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { LookThrough } from '../../../ui/look-through';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import classes from './capture.module.css';
import { CropView } from './crop-view';
import {
  openPictureDesk,
  type MadePage,
  type OpenedPicture,
  type PictureDesk,
  type PictureKind,
} from './picture-desk';
import { sayFile } from './say-file';
import { useUrl } from '../../../ui/use-url';

export type TakenPage = {
  readonly content: Blob;
  readonly mime: 'image/jpeg' | 'application/pdf';
  readonly width: number;
  readonly height: number;
  readonly source: PageSource;
};

export type CaptureDialogProps = {
  /** Name of the paper, or of the field that the photo answers. */
  readonly paper: string;
  readonly what: PictureKind;
  /** A file that was chosen, dropped or pasted; null: look through the camera. */
  readonly file: Blob | null;
  /** How many more come after this one. */
  readonly more: number;
  readonly isBusy: boolean;
  /** Why it could not be kept. */
  readonly sentence: string | null;
  readonly onKeep: (page: TakenPage) => void;
  /** Goes on without this one. */
  readonly onClose: () => void;
};

export function CaptureDialog(props: CaptureDialogProps) {
  const [taken, setTaken] = useState<Blob | null>(props.file);
  const source = props.file === null ? 'camera' : 'file';
  return (
    <Dialog
      title={
        props.what === 'photo'
          ? t('later.photoTitle', { field: props.paper })
          : t('papers.captureTitle', { paper: props.paper })
      }
      onClose={props.onClose}
      width="full"
    >
      {taken === null ? (
        <LookThrough
          how={t(props.what === 'photo' ? 'later.photoHow' : 'papers.cameraHow')}
          onTaken={setTaken}
          onClose={props.onClose}
        />
      ) : (
        <Page
          {...props}
          file={taken}
          source={source}
          onAgain={source === 'camera' ? () => setTaken(null) : null}
        />
      )}
    </Dialog>
  );
}

type PageProps = Omit<CaptureDialogProps, 'file'> & {
  readonly file: Blob;
  readonly source: PageSource;
  readonly onAgain: (() => void) | null;
};

function Page(props: PageProps) {
  const { file, source, sentence, more, what, onKeep, onAgain, onClose } = props;
  const isPhoto = what === 'photo';
  const picture = usePicture(file, what);
  const { opened, made, fault } = picture;
  const isPdf = opened?.kind === 'pdf';
  const keep = () => {
    if (isPdf) onKeep({ content: file, mime: 'application/pdf', width: 0, height: 0, source });
    else if (made !== null) {
      const { blob: content, width, height } = made;
      onKeep({ content, mime: 'image/jpeg', width, height, source });
    }
  };
  const canKeep = ((isPdf && !isPhoto) || made !== null) && !props.isBusy;
  useKeys({
    F9: canKeep ? keep : undefined,
    F8: isPdf ? undefined : picture.turn,
    F7: isPdf ? undefined : picture.whole,
    ...(onAgain === null ? {} : { F6: onAgain }),
  });
  return (
    <>
      {fault === null ? null : <Notice tone="needs-you">{fault}</Notice>}
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      {isPdf ? (
        <p>
          {isPhoto ? t('papers.fault_kind_other') : t('papers.pdfKept', { count: opened.pages })}
        </p>
      ) : null}
      {opened?.kind === 'picture' ? <Views what={what} picture={picture} opened={opened} /> : null}
      {opened === null && fault === null ? <p>{t('papers.reading')}</p> : null}
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          onPress={keep}
          isDisabled={!canKeep}
          isPending={props.isBusy}
          autoFocus
        >
          {t(isPhoto ? 'later.photoKeep' : 'papers.keep')}
        </Button>
        {opened?.kind === 'picture' ? (
          <>
            <Button keys="F7" onPress={picture.whole}>
              {t(picture.isWhole ? 'papers.cropEdges' : 'papers.cropNone')}
            </Button>
            <Button keys="F8" onPress={picture.turn}>
              {t('papers.turn')}
            </Button>
          </>
        ) : null}
        {onAgain === null ? null : (
          <Button keys="F6" onPress={onAgain}>
            {t('papers.takeAgain')}
          </Button>
        )}
        <Button keys="Esc" onPress={onClose}>
          {more > 0 ? t('papers.skip', { count: more }) : t('papers.leaveIt')}
        </Button>
      </DialogActions>
    </>
  );
}

function Views({
  what,
  picture,
  opened,
}: {
  readonly what: PictureKind;
  readonly picture: ReturnType<typeof usePicture>;
  readonly opened: Extract<OpenedPicture, { kind: 'picture' }>;
}) {
  const taken = useUrl(opened.preview);
  const page = useUrl(picture.made?.blob ?? null);
  const { made } = picture;
  return (
    <div className={classes['views']}>
      <figure className={classes['view']}>
        <figcaption>{t(what === 'photo' ? 'later.photoCropHow' : 'papers.cropHow')}</figcaption>
        {taken === null ? null : (
          <CropView picture={taken} quad={picture.quad} onQuad={picture.setQuad} />
        )}
      </figure>
      <figure className={classes['view']}>
        <figcaption aria-live="polite">
          {made === null
            ? t('papers.making')
            : t('papers.willKeep', {
                width: made.width,
                height: made.height,
                size: Math.ceil(made.blob.size / 1024),
              })}
        </figcaption>
        {page === null ? null : (
          <img
            className={classes['page']}
            src={page}
            alt={t(what === 'photo' ? 'later.photoAlt' : 'papers.pageAlt')}
          />
        )}
      </figure>
    </div>
  );
}

/** The picture, its corners, and the page that they make; made anew whenever a corner moves. */
function usePicture(file: Blob, what: PictureKind) {
  const desk = useRef<PictureDesk | null>(null);
  const [opened, setOpened] = useState<OpenedPicture | null>(null);
  const [quad, setQuad] = useState<Quad>(wholePicture);
  const [quarters, setQuarters] = useState(0);
  const [made, setMade] = useState<MadePage | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    const own = openPictureDesk();
    desk.current = own;
    void own.open(file).then((answer) => {
      if (isOver) return;
      setFault(answer.ok ? null : sayFile(answer.refusal));
      if (!answer.ok) return;
      setOpened(answer.value);
      // The edges of a sheet are looked for in papers only.
      if (answer.value.kind === 'picture' && what === 'page') setQuad(answer.value.quad);
    });
    return () => {
      isOver = true;
      own.close();
    };
  }, [file, what]);
  useEffect(() => {
    if (opened?.kind !== 'picture') return undefined;
    let isOver = false;
    // While a handle is dragged, only where it stops is made.
    const timer = setTimeout(() => {
      void desk.current?.make(what, quad, quarters).then((answer) => {
        if (isOver) return;
        setMade(answer.ok ? answer.value : null);
        setFault(answer.ok ? null : sayFile(answer.refusal));
      });
    }, 150);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [opened, quad, quarters, what]);
  const moved = useCallback((next: Quad) => {
    setMade(null);
    setQuad(next);
  }, []);
  const guess = opened?.kind === 'picture' ? opened.quad : wholePicture;
  const isWhole = quad === wholePicture;
  return {
    ...{ opened, quad, made, fault, isWhole, setQuad: moved },
    turn: () => {
      setMade(null);
      setQuarters((before) => before + 1);
    },
    whole: () => moved(isWhole ? guess : wholePicture),
  };
}
