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
// What the pages of a site gain where scripts run: a button for the theme, and the section that is being read is marked in the contents.
(function () {
  "use strict";
  var root = document.documentElement, button = document.querySelector("button.theme"), system = matchMedia("(prefers-color-scheme: dark)");
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; }
  function name() {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", isDark() ? "Light colors" : "Dark colors");
  }
  button.hidden = false;
  name();
  system.addEventListener("change", name);
  button.addEventListener("click", function () {
    var theme = isDark() ? "light" : "dark";
    // What the system asks for anyway needs no remembering.
    var follows = (theme === "dark") === system.matches;
    if (follows) delete root.dataset.theme; else root.dataset.theme = theme;
    root.dataset.figureTheme = follows ? "auto" : theme;
    try { if (follows) localStorage.removeItem("theme"); else localStorage.setItem("theme", theme); } catch (error) { }
    name();
  });

  var links = {};
  document.querySelectorAll(".side li li a").forEach(function (link) { links[decodeURIComponent(link.hash.slice(1))] = link; });
  var headings = Array.prototype.filter.call(document.querySelectorAll("main h2[id]"), function (heading) { return links[heading.id]; });
  var marked = null, waiting = false;
  function mark() {
    waiting = false;
    var last = null;
    headings.forEach(function (heading) { if (heading.getBoundingClientRect().top < innerHeight / 3) last = heading; });
    var link = last && links[last.id];
    if (link === marked) return;
    if (marked) marked.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "true");
    marked = link;
  }
  addEventListener("scroll", function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  }, { passive: true });
  mark();

  // A section that was chosen in the folded contents is to be seen.
  document.querySelectorAll(".fold a").forEach(function (link) {
    link.addEventListener("click", function () { link.closest("details").open = false; });
  });
})();
