// The window of the role `counter`.
export function Station() {
  return <main>counter</main>;
}
