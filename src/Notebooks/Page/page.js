// What a page gains where scripts run: a button that copies a block of code, and blocks that are wider than the page can be scrolled with the keyboard.
(function () {
  "use strict";
  var status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  document.body.appendChild(status);

  // Where a page comes from a file, some browsers have no clipboard for it.
  function copyBySelection(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.appendChild(area);
    area.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (error) { }
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("nothing was copied"));
  }

  function copy(text) {
    if (!navigator.clipboard || !navigator.clipboard.writeText) return copyBySelection(text);
    return navigator.clipboard.writeText(text).catch(function () { return copyBySelection(text); });
  }

  document.querySelectorAll(".code > pre, .prose pre").forEach(function (block) {
    var button = document.createElement("button"), place = block.parentNode, timer;
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy this code");
    if (!place.classList.contains("code")) {
      place = document.createElement("div");
      place.className = "copied";
      block.replaceWith(place);
      place.appendChild(block);
    }
    place.appendChild(button);
    button.addEventListener("click", function () {
      function say(short, long) {
        button.textContent = short;
        status.textContent = long;
        clearTimeout(timer);
        timer = setTimeout(function () { button.textContent = "Copy"; status.textContent = ""; }, 2000);
      }
      copy(block.textContent).then(function () {
        say("Copied", "Copied");
      }, function () {
        getSelection().selectAllChildren(block);
        say("Press Ctrl+C", "The code is selected; press Control and C to copy it");
      });
      button.focus();
    });
  });

  var wide = document.querySelectorAll("pre, .table, .rich, .math");
  function reach() {
    wide.forEach(function (block) {
      if (block.scrollWidth > block.clientWidth + 1 && !block.querySelector("a, button, input, iframe")) block.tabIndex = 0;
      else block.removeAttribute("tabindex");
    });
  }
  reach();
  addEventListener("load", reach);
  addEventListener("resize", reach);
})();
