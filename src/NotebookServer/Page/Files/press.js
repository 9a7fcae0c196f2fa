// Buttons that move while they are pressed, because outputs come above them.

/** How far the pointer may move, in pixels, before the press is canceled. */
const SLACK = 24;

/** Lets a button be pressed even if it moves away meanwhile. Moving the pointer away cancels the press. */
export function holdPress(button) {
  let start = null;
  button.addEventListener('pointerdown', event => {
    start = event;
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('click', event => {
    // A click by key has no position.
    const isCanceled = event.detail > 0 && start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > SLACK;
    if (isCanceled) event.stopImmediatePropagation();
  });
}
