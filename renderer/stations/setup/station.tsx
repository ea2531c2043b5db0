// The window of the role `setup`.
export function Station() {
  return <main>setup</main>;
}
