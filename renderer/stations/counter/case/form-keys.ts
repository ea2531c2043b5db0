// The keys of a form that are its own. They act with the key itself, not after what is being saved: the next key may be the next answer.
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { earlierAnswer } from '../../../../core/case/earlier-answer';
import { isAnswered } from '../../../../core/matter/condition';
import type { Field } from '../../../../core/matter/field';
import { fieldAt, rowsOf } from '../../../../core/matter/row';
import { useKeys } from '../../../ui/use-keys';
import { focusPlace } from './form-focus';
import { fieldsOn, type FormPage } from './form-page';
import { takeEarlier, type FormPlaceProps } from './form-place';

export type FormActs = {
  readonly addRow: (group: string) => void;
  readonly removeRow: (group: string, row: string) => void;
  readonly bringBack: () => void;
};

type Around = {
  readonly page: FormPage;
  readonly root: RefObject<HTMLElement | null>;
  /** Path of the place that has the keyboard. */
  readonly here: string | null;
  readonly jump: () => void;
};

/** Binds the keys; gives what buttons do, and what the form's element must be told of keys. */
export function useFormKeys(props: FormPlaceProps, { page, root, here, jump }: Around) {
  const { form } = props;
  const acts = rowActs(props, root);
  const group = groupAt(props, page, here);
  const row = here === null ? undefined : fieldAt(props.pack, here)?.row?.id;
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    F6: jump,
    'Ctrl+L': here === null ? undefined : () => takeLast(props, here),
    'Ctrl+Enter': group === undefined ? undefined : () => acts.addRow(group),
    'Ctrl+Delete':
      group === undefined || row === undefined ? undefined : () => acts.removeRow(group, row),
    'Ctrl+Z': form.removed === null ? undefined : acts.bringBack,
  };
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  // For whoever's keyboard is outside of the form.
  useKeys(keys);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.repeat || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const isAdding = key === 'Enter' && addsRow(event.target);
    const name = `${event.ctrlKey || isAdding ? 'Ctrl+' : ''}${key}`;
    const act = () => latest.current[name];
    if (act() === undefined) return;
    // Before a button hears of it: it would act when its turn comes, not with the key.
    event.preventDefault();
    event.stopPropagation();
    leaveAndStay();
    // What leaving the field changed is known by now.
    act()?.();
  };
  return { acts, press };
}

/** The button that stands for a row still to come. */
const addsRow = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-adds]') !== null;

/** What is half typed is an answer now, and the screen shows what it brings. */
function leaveAndStay(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  flushSync(() => field.blur());
  field.focus();
}

/** The group that a new row belongs to: the one where one is, else the one that was just passed, else the one that comes next. */
function groupAt(
  { pack, form }: FormPlaceProps,
  page: FormPage,
  here: string | null,
): string | undefined {
  const place = here === null ? undefined : fieldAt(pack, here);
  const key = (place?.row?.group ?? place?.field)?.key;
  const fields = fieldsOn({ pack, values: form.values }, page);
  const at = fields.findIndex((field) => field.key === key);
  const isGroup = ({ type }: Field): boolean => type === 'rows';
  return (fields.slice(0, at + 1).findLast(isGroup) ?? fields.slice(at + 1).find(isGroup))?.key;
}

function rowActs({ pack, form }: FormPlaceProps, root: RefObject<HTMLElement | null>): FormActs {
  return {
    addRow: (group) => {
      const most = fieldAt(pack, group)?.field.most ?? mostRows;
      if (rowsOf(form.values, group).length >= most) return;
      let path = group;
      flushSync(() => {
        path = form.addRow(group);
      });
      focusPlace(root.current, path);
    },
    removeRow: (group, row) => {
      const rows = rowsOf(form.values, group);
      const at = rows.indexOf(row);
      const near = rows[at + 1] ?? rows[at - 1];
      flushSync(() => form.removeRow(group, row));
      focusPlace(root.current, near === undefined ? group : `${group}/${near}`);
    },
    bringBack: () => {
      if (form.removed === null) return;
      const { group, row } = form.removed;
      flushSync(() => form.bringBack());
      focusPlace(root.current, `${group}/${row}`);
    },
  };
}

/** As many as the rule of a group allows that names no number. */
const mostRows = 100;

function takeLast(props: FormPlaceProps, here: string): void {
  const { pack, form, today } = props;
  const place = fieldAt(pack, here);
  if (place === undefined || isAnswered(form.values[here])) return;
  const earlier = earlierAnswer(place.field, props.others, { values: form.values, today });
  if (earlier !== null) takeEarlier(props, here, earlier);
}
