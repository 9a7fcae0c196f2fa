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
