// What nobody understood holds back what would be saved without it: of a question, and of a form on a page that one key saves.
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { firstMisread, SavedTogether, useMisread } from '../../../renderer/ui/misread';

type Tell = (text: string | null) => void;

/** Draws one box and gives what the box calls when it is left. */
function boxIn(around: (box: ReactElement) => ReactElement): Tell {
  let tell: Tell = () => undefined;
  function Box() {
    [, tell] = useMisread('从几点', '08:30');
    return null;
  }
  renderToStaticMarkup(around(createElement(Box)));
  return tell;
}

it('a time of a form on a page that nobody understood is put right before anything is saved', () => {
  const tell = boxIn((box) => createElement(SavedTogether, { value: true }, box));
  tell('25点');
  expect(firstMisread()).toMatchObject({ label: '从几点', text: '25点' });
  tell(null);
  expect(firstMisread()).toBeUndefined();
});

it('a box on a page that is saved by itself holds nothing else back', () => {
  const tell = boxIn((box) => box);
  tell('25点');
  expect(firstMisread()).toBeUndefined();
});
