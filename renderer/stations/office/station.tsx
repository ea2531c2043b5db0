// The window of the role `office`.
export function Station() {
  return <main>office</main>;
}
