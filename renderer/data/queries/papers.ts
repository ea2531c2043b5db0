// Questions about papers: the pages themselves, the originals that we answer for, the lists that wait for signatures.
import { useEffect, useState } from 'react';
import type { AttachmentRefusal } from '../../../electron/contract/attachments';
import type { Case } from '../../../core/case/case';
import { originalsOf, type HeldOriginal } from '../../../core/paper/custody';
import type { Handover } from '../../../core/paper/handover';
import { call } from '../../shell';
import { useAnswer } from '../live';
import { matterName, packHere } from '../packs';
import { readable } from '../read';
import { readPerson } from '../same-person';

/** One original of somebody, with what a list wants to say of it. */
export type OriginalOf = HeldOriginal & {
  readonly caze: Case;
  /** Name of the paper in its pack. */
  readonly name: string;
  readonly matter: string;
  readonly resident: string;
};

/** Every original of this hall that is to go back to its owner, here or with another office; the oldest first. */
export function useOriginals(): readonly OriginalOf[] | undefined {
  return useAnswer(async ({ store, station }) => {
    const rows = await store.db.cases.where('holds').anyOf('us', 'out').toArray();
    const cases = (await readable(store, 'case', rows)).filter(({ hall }) => hall === station.hall);
    const all = await Promise.all(
      cases.map(async (caze) => {
        const resident = (await readPerson(store, caze.residentId))?.person.name ?? '';
        const papers = packHere(caze)?.papers ?? [];
        return originalsOf(caze).map((held): OriginalOf => {
          const name = papers.find(({ code }) => code === held.paper)?.name ?? held.paper;
          return { ...held, caze, name, matter: matterName(caze.matter), resident };
        });
      }),
    );
    return all.flat().toSorted((a, b) => a.since - b.since);
  }, []);
}

/** Hand-over lists of this hall whose signatures are awaited, the newest first. */
export function useOpenHandovers(): readonly Handover[] | undefined {
  return useAnswer(async ({ store, station }) => {
    const rows = await store.db.handovers
      .where('hallState')
      .equals(`${station.hall}:made`)
      .toArray();
    const lists = await readable(store, 'handover', rows);
    return lists.toSorted((a, b) => b.madeAt - a.madeAt);
  }, []);
}

/** A page's content; a code where it cannot be shown, `undefined` while it is read. */
export function usePage(sha256: string): Blob | AttachmentRefusal['code'] | undefined {
  const [page, setPage] = useState<{ of: string; is: Blob | AttachmentRefusal['code'] }>();
  useEffect(() => {
    let isOver = false;
    void call('attachment.read', { sha256 }).then((read) => {
      if (isOver) return;
      const is = read.ok ? new Blob([new Uint8Array(read.value.content)]) : read.refusal.code;
      setPage({ of: sha256, is });
    });
    return () => {
      isOver = true;
    };
  }, [sha256]);
  return page?.of === sha256 ? page.is : undefined;
}
