// The window of the role `kiosk`.
export function Station() {
  return <main>kiosk</main>;
}
