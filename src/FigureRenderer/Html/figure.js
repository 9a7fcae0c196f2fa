// Called with what FigureCall writes: the element's id; the figure; and, where there is such a thing, the address that plotly.js is loaded from, what dark pages
// change, what little room changes, and plotly.js itself; and the axes of the plots that have nothing to show.
(function (call) {
  "use strict";
  var figure = call.figure, dark = call.dark, narrow = call.narrow, place = document.getElementById(call.id);
  if (!place || place.dataset.figure) return;
  place.dataset.figure = "still";
  var root = document.documentElement, live = null, busy = false, shown;
  // As elements of the page, the drawing follows the page's theme.
  var still, wasNarrow, pictures = ["img", "source"].map(function (name) {
    var element = place.querySelector(name);
    return element && (element.src || element.srcset);
  });
  var slim = narrow && changed(figure, narrow.changes);
  // All figures of a page share one plotly.js, and those that have to do without wait for one that comes with another figure.
  var page = window.figureRenderer || (window.figureRenderer = {});
  page.waiting = page.waiting || [];
  // So do drawings for the script that lets a person point at them.
  var leave = function () { };
  function answer() { if (page.point && still.isConnected) leave = page.point(still, place, figureNow()); }
  answer.place = place;
  page.drawings = (page.drawings || []).filter(function (drawing) { return drawing.place.isConnected; });
  page.drawings.push(answer);
  picture();
  var resized = narrow && window.ResizeObserver && new ResizeObserver(picture);
  if (resized) resized.observe(place);

  function isNarrow() {
    return !!narrow && place.clientWidth > 0 && place.clientWidth <= narrow.widest;
  }

  function figureNow() {
    return isNarrow() ? slim : figure;
  }

  // Pictures that a drawing holds are only named in the figure.
  function dataNow() {
    return (figureNow().data || []).map(function (trace) {
      var named = /^figure-picture:(\d):(\d+)$/.exec(trace.source || "");
      return named ? Object.assign({}, trace, { source: held(named[1])[named[2]] }) : trace;
    });
  }

  function held(number) {
    return drawn(number).match(/<image [^>]*?href="data:[^"]*"/g).map(function (picture) { return picture.split('href="')[1].slice(0, -1); });
  }

  function drawn(number) {
    return decodeURIComponent(pictures[number].slice(pictures[number].indexOf(",") + 1));
  }

  // The drawing for the width that there is.
  function picture() {
    if (place.dataset.figure === "live" || isNarrow() === wasNarrow) return;
    wasNarrow = isNarrow();
    leave();
    place.innerHTML = drawn(wasNarrow ? 1 : 0);
    still = place.firstElementChild;
    if (wasNarrow) still.style.width = "100%";
    answer();
  }

  function changed(target, changes) {
    if (!changes || typeof changes !== "object" || Array.isArray(changes)) return changes;
    target = Array.isArray(target) ? target.slice() : target && typeof target === "object" ? Object.assign({}, target) : {};
    for (var key in changes) {
      if (changes[key] === null) delete target[key];
      else target[key] = changed(target[key], changes[key]);
    }
    return target;
  }

  function bytes(base64) {
    return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
  }

  function isDark() {
    return !!dark && (!!place.closest(dark.pages) || root.dataset.figureTheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  }

  function merged(target, changes) {
    target = Array.isArray(changes) ? (target || []).slice() : Object.assign({}, target);
    for (var key in changes) target[key] = typeof changes[key] === "object" ? merged(target[key], changes[key]) : changes[key];
    return target;
  }

  // Width and theme are the page's; uirevision keeps what the person has zoomed into or hidden.
  function layout() {
    shown = place.clientWidth + " " + isDark();
    var own = JSON.parse(JSON.stringify(figureNow().layout || {}));
    // plotly.js hangs a title of one line below its place, but of several it sets the first one on it.
    if (isNarrow() && own.title && /<br/.test(own.title.text)) own.title.y -= 0.7 * own.title.font.size / own.height;
    if (isDark()) own = merged(own, isNarrow() && narrow.patch || dark.patch);
    // plotly.js would show bare axes and leave it to the person to guess why.
    own.annotations = (own.annotations || []).concat(call.empty.map(function (axes) {
      return { text: "No data", showarrow: false, x: 0.5, y: 0.5, xref: axes[0] + " domain", yref: axes[1] + " domain" };
    }));
    return Object.assign({ uirevision: 1, height: 450 }, own, { width: place.clientWidth, autosize: false });
  }

  var config = Object.assign({}, figure.config, { responsive: false });

  // Without WebGL these would stand there empty.
  function needsWebGl() {
    return (figure.data || []).some(function (trace) {
      return /gl$|3d$|gl2d$|mapbox$|^(parcoords|splom|surface|cone|streamtube|isosurface|volume|pointcloud)$/.test(trace.type);
    });
  }

  function hasWebGl() {
    var gl = document.createElement("canvas").getContext("webgl"), lose = gl && gl.getExtension("WEBGL_lose_context");
    if (lose) lose.loseContext();
    return !!gl;
  }

  // The drawing stays until the live chart stands beneath it, and stays for good if that fails.
  function draw(Plotly) {
    if (live || !place.isConnected || needsWebGl() && !hasWebGl()) return;
    live = document.createElement("div");
    live.style.cssText = "position:absolute;left:0;top:0;visibility:hidden";
    place.style.position = "relative";
    place.appendChild(live);
    function back(error) {
      try { Plotly.purge(live); } catch (e) { }
      live.remove();
      place.dataset.figure = "failed";
      console.warn("The figure stays a drawing: plotly.js could not draw it.", error);
    }
    try {
      Promise.resolve(Plotly.newPlot(live, dataNow(), layout(), config)).then(function () {
        if (!live.querySelector(".main-svg")) throw new Error("nothing was drawn");
        live.style.cssText = "";
        leave();
        if (resized) resized.disconnect();
        still.remove();
        place.dataset.figure = "live";
        tint();
        if (live.on) live.on("plotly_afterplot", tint);
        watch(Plotly);
      }).catch(back);
    } catch (error) { back(error); }
  }

  function tint() {
    var filter = dark && dark.filter;
    if (filter) live.querySelectorAll(filter[0]).forEach(function (part) { part.style.filter = isDark() ? filter[1] : ""; });
  }

  function watch(Plotly) {
    function update() {
      if (busy || !place.clientWidth || shown === place.clientWidth + " " + isDark()) return;
      busy = true;
      function done() { busy = false; update(); }
      Plotly.react(live, dataNow(), layout(), config).then(done, done);
    }
    // Not within the observer's own turn: a chart that changes its height there would be observed again.
    function soon() { setTimeout(update, 0); }
    if (window.ResizeObserver) new ResizeObserver(soon).observe(place);
    if (!dark) return;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
    var themes = new MutationObserver(soon);
    [root, document.body].forEach(function (element) { themes.observe(element, { attributes: true }); });
  }

  // In a hidden tab no text can be measured: the chart waits until it is seen.
  function drawWhenSeen(Plotly) {
    if (!window.ResizeObserver || place.clientWidth) { setTimeout(draw, 0, Plotly); return; }
    var seen = new ResizeObserver(function () {
      if (!place.clientWidth) return;
      seen.disconnect();
      setTimeout(draw, 0, Plotly);
    });
    seen.observe(place);
  }

  function onPage() {
    if (page.plotly) return page.plotly;
    if (window.Plotly && window.Plotly.newPlot) return window.Plotly;
    try {
      if (window.require.defined("plotly")) return window.require("plotly");
    } catch (error) { }
    return null;
  }

  function come(Plotly) {
    page.plotly = page.plotly || Plotly;
    page.waiting.splice(0).forEach(function (chart) { chart(page.plotly); });
  }

  function unpack() {
    page.unpacking = true;
    function ended() { page.unpacking = false; }
    new Promise(function (resolve) { resolve(plotlyOfCopy()); }).then(ended, ended).then(load);
  }

  function plotlyOfCopy() {
    return new Response(new Blob([bytes(call.copy)]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(function (text) {
      // An AMD loader would take an anonymous module for one of its own: plotly.js must not see it.
      run({ text: "(function(define,module,exports){" + text + "\n})()" });
    });
  }

  function run(attributes) {
    var script = Object.assign(document.createElement("script"), attributes);
    document.head.appendChild(script);
    script.remove();
  }

  function load() {
    var found = onPage();
    if (found) { come(found); return; }
    if (!call.address || page.loading || page.unpacking) return;
    page.loading = true;
    function failed() { page.loading = false; }
    if (typeof window.requirejs === "function" && typeof window.requirejs.config === "function") {
      // A context of its own leaves the page's modules alone.
      var context = window.requirejs.config({ context: "figures", paths: { plotly: call.address.replace(/\.js$/, "") } });
      context(["plotly"], come, function () { context.undef("plotly"); failed(); });
      return;
    }
    var loader = typeof window.define === "function" && window.define.amd ? window.define : null, amd = loader && loader.amd;
    if (loader) loader.amd = false;
    function ended() { if (loader) loader.amd = amd; failed(); }
    run({
      src: call.address, onload: function () { ended(); if (window.Plotly) come(window.Plotly); }, onerror: ended
    });
  }

  drawWhenSeen.place = place;
  page.waiting = page.waiting.filter(function (chart) { return chart.place.isConnected; });
  page.waiting.push(drawWhenSeen);
  if (onPage()) load();
  else if (call.copy) unpack();
  // A figure further down may bring a copy: nothing is fetched before the page has been read.
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", load);
  else load();
})
