// Before anything is drawn: the theme that the person has chosen here before. Without a choice, the page follows the system.
(function () {
  "use strict";
  var chosen = null;
  try { chosen = localStorage.getItem("theme"); } catch (error) { }
  if (chosen !== "dark" && chosen !== "light") return;
  var root = document.documentElement;
  root.dataset.theme = chosen;
  root.dataset.figureTheme = chosen;
})();
