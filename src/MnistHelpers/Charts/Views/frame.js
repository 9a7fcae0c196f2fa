// Called as (id): makes the frame of a DigitPad as high as its page says.
(function (id) {
  "use strict";
  const LEAST = 300, MOST = 4000;
  const frame = document.getElementById(id);
  if (!frame || frame.dataset.fits) return;
  frame.dataset.fits = "live";
  window.addEventListener("message", function fit(event) {
    if (!frame.isConnected) {
      window.removeEventListener("message", fit);
      return;
    }
    const height = event.source === frame.contentWindow && Number(event.data && event.data.digitPadHeight);
    if (height) frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(height)))}px`;
  });
})
