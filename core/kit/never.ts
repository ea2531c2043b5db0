/** Ends an exhaustive switch: the build breaks when a case is missing, and so does the run when data lies. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
