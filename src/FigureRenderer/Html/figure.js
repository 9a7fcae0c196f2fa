(function () {
  "use strict";
  var place = document.getElementById(ELEMENT), address = ADDRESS, figure = FIGURE;
  if (!place) return;

  // The drawing stays until the live chart stands, and comes back if that fails.
  function draw(Plotly) {
    var still = place.firstElementChild, live = document.createElement("div");
    if (!still || !place.isConnected) return;
    function back() { place.replaceChildren(still); }
    var layout = Object.assign({}, figure.layout);
    // The chart is as wide as its cell, up to the width that it was made for.
    if (layout.width) { delete layout.width; layout.autosize = true; }
    place.replaceChildren(live);
    try {
      Promise.resolve(Plotly.newPlot(live, figure.data || [], layout, Object.assign({}, figure.config, { responsive: true }))).catch(back);
    } catch (error) { back(); }
  }

  function fetchScript(resolve, reject) {
    if (typeof window.requirejs === "function" && typeof window.requirejs.config === "function") {
      // A context of its own leaves the page's modules alone.
      window.requirejs.config({ context: "figures", paths: { plotly: address.replace(/\.js$/, "") } })(["plotly"], resolve, reject);
      return;
    }
    // Another AMD loader would take an anonymous module for one of its own: plotly.js must not see it.
    var loader = typeof window.define === "function" && window.define.amd ? window.define : null, amd = loader && loader.amd;
    if (loader) loader.amd = false;
    var script = document.createElement("script");
    function done() { if (loader) loader.amd = amd; }
    script.onload = function () { done(); if (window.Plotly) resolve(window.Plotly); else reject(); };
    script.onerror = function () { done(); reject(); };
    script.src = address;
    document.head.appendChild(script);
  }

  function load() {
    if (window.Plotly && window.Plotly.newPlot) return Promise.resolve(window.Plotly);
    if (typeof window.require === "function" && window.require.defined && window.require.defined("plotly")) return Promise.resolve(window.require("plotly"));
    // All charts of a page share one copy of plotly.js.
    var page = window.figureRenderer || (window.figureRenderer = {});
    if (!page.plotly) {
      page.plotly = address ? new Promise(fetchScript) : Promise.reject();
      page.plotly.catch(function () { page.plotly = null; });
    }
    return page.plotly;
  }

  load().then(draw, function () { });
})();
