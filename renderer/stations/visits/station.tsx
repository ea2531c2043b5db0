// The window of the role `visits`.
export function Station() {
  return <main>visits</main>;
}
