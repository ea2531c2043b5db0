// What somebody asked, in a row: two lines of it. It may be a page long; what the row opens has all of it.
import classes from './asked-words.module.css';

export function AskedWords({ children }: { readonly children: string }) {
  return <span className={classes['words']}>{children}</span>;
}
