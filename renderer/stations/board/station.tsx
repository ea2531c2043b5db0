// The window of the role `board`.
export function Station() {
  return <main>board</main>;
}
