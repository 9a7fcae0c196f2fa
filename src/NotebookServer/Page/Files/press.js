// Buttons beside which a page grows.

/** How far a pointer may go, in pixels, before it is pulled away. */
const SLACK = 24;

/** Lets a button be pressed although outputs push it away meanwhile; whoever pulls the pointer away does not press it. */
export function holdPress(button) {
  let start = null;
  button.addEventListener('pointerdown', event => {
    start = event;
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('click', event => {
    // A key's click has no place.
    const isPulled = event.detail > 0 && start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > SLACK;
    if (isPulled) event.stopImmediatePropagation();
  });
}
