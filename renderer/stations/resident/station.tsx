// The window of the role `resident`.
export function Station() {
  return <main>resident</main>;
}
