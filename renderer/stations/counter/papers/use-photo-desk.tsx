// Pictures that are answers, wired: what is taken is kept under its place of the form, a single one that is taken again stands in
// place of the one before.
import { useState, type ReactNode } from 'react';
import type { Case } from '../../../../core/case/case';
import { photoPaper, photosOf } from '../../../../core/case/photo-place';
import type { MatterPack } from '../../../../core/matter/definition';
import { fieldAt } from '../../../../core/matter/row';
import { addPage, openPage, removePage } from '../../../data/acts/paper-acts';
import type { Acting } from '../../../ui/use-act';
import type { PhotoActs } from '../case/photo-field';
import { CaptureDialog, type TakenPage } from './capture-dialog';
import { PagesDialog } from './pages-dialog';
import { useStaffNames } from './paper-dialogs';

type Taking = { readonly path: string; readonly files: readonly (Blob | null)[] };

export function usePhotoDesk(props: {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: string;
  readonly acting: Acting;
}): { readonly acts: PhotoActs; readonly dialogs: ReactNode } {
  const { caze, pack, today, acting } = props;
  const [taking, setTaking] = useState<Taking | null>(null);
  const [seen, setSeen] = useState<string | null>(null);
  const nameOf = useStaffNames();
  const nameAt = (path: string) => fieldAt(pack, path)?.field.label ?? path;
  const [file, ...rest] = taking?.files ?? [];
  const goOn = () => {
    acting.clear();
    setTaking(taking === null || rest.length === 0 ? null : { ...taking, files: rest });
  };
  const remove = (path: string, sha256: string) =>
    acting.run(() => removePage(caze.id, { paper: photoPaper(path), sha256 }));
  const keep = async (path: string, { content, ...facts }: TakenPage) => {
    const here = photosOf(caze, path);
    const most = fieldAt(pack, path)?.field.most ?? 1;
    const before = here.length >= most ? here.at(-1) : undefined;
    if (before !== undefined && (await remove(path, before.sha256)) === null) return;
    const kept = await acting.run(() =>
      addPage(caze.id, content, { paper: photoPaper(path), ...facts }),
    );
    if (kept !== null) goOn();
  };
  const takeOff = async (path: string, sha256: string) => {
    const isLast = photosOf(caze, path).length === 1;
    if ((await remove(path, sha256)) !== null && isLast) setSeen(null);
  };
  return {
    acts: {
      onTake: (path, files) => {
        acting.clear();
        setTaking({ path, files });
      },
      onSee: setSeen,
    },
    dialogs: (
      <>
        {taking === null || file === undefined ? null : (
          <CaptureDialog
            key={taking.files.length}
            paper={nameAt(taking.path)}
            what="photo"
            file={file}
            more={rest.length}
            isBusy={acting.isBusy}
            sentence={acting.sentence}
            onKeep={(page) => void keep(taking.path, page)}
            onClose={goOn}
          />
        )}
        {seen === null ? null : (
          <PagesDialog
            paper={nameAt(seen)}
            pages={photosOf(caze, seen)}
            today={today}
            isBusy={acting.isBusy}
            sentence={acting.sentence}
            nameOf={nameOf}
            onOpen={(sha256) => void acting.run(() => openPage(sha256))}
            onRemove={(sha256) => void takeOff(seen, sha256)}
            onClose={() => setSeen(null)}
          />
        )}
      </>
    ),
  };
}
