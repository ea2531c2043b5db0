// A few things that can be done, one below the other, each with its figure. The figure belongs to the thing: it stays where it was.
import { Fragment } from 'react';
import { Button } from '../../../ui/button';
import { ListHeading } from '../../../ui/list-row';
import { useKeys } from '../../../ui/use-keys';
import classes from './figure-menu.module.css';

export type FigureItem = {
  readonly figure: string;
  readonly title: string;
  readonly act: () => void;
};

export type FigureGroup = { readonly title: string; readonly items: readonly FigureItem[] };

export function FigureMenu({ groups }: { readonly groups: readonly FigureGroup[] }) {
  const items = groups.flatMap((group) => group.items);
  useKeys(Object.fromEntries(items.map(({ figure, act }) => [figure, act])));
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      <Fragment key={group.title}>
        {group.title === '' ? null : <ListHeading title={group.title} />}
        {group.items.map(({ figure, title, act }) => (
          <Button
            key={figure}
            wide
            keys={figure}
            autoFocus={figure === items[0]?.figure}
            onPress={act}
            className={classes['item']}
          >
            {title}
          </Button>
        ))}
      </Fragment>
    ));
}
