/** A queue of one: runs jobs strictly one after another; a failed one does not stop the next. */
export const oneAtATime = (): (<T>(job: () => T | Promise<T>) => Promise<T>) => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(job: () => T | Promise<T>): Promise<T> => {
    const run = tail.then(job);
    tail = run.catch(() => undefined);
    return run;
  };
};
