// Called with what the figures of a page share. Pointing at the marks of a drawing shows their texts, and its legend hides and shows traces, as in
// plotly.js, for pages that cannot load it. Nothing is looked up before somebody points at a drawing, and all of it leaves with the drawing.
(function (page) {
  "use strict";
  if (page.point) return;
  // In px, as in plotly.js; and how far from its middle a point still wins over the bar or cell that it lies on.
  var reach = 20, near = 8, gap = 12;
  var entities = { lt: "<", gt: ">", amp: "&", quot: "\"", "#39": "'", nbsp: "\u00a0" };

  // Of the tags that plotly.js knows in texts, those that make a difference in a line or two; no other part of a text becomes HTML.
  function write(target, text) {
    var at = target;
    text.split(/(<\/?[a-z][^>]*>|\n)/i).forEach(function (part) {
      var tag = /^<(\/?)(\w+)/.exec(part), name = tag ? tag[2].toLowerCase() : part === "\n" ? "br" : "";
      if (name === "br") at.appendChild(document.createElement("br"));
      else if (!name) at.appendChild(document.createTextNode(part.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, function (all, entity) { return entities[entity]; })));
      else if (!/^(b|i|em|sub|sup)$/.test(name)) return;
      else if (!tag[1]) at = at.appendChild(document.createElement(name));
      else if (at !== target) at = at.parentNode;
    });
  }

  // The formats of d3 that texts of marks use; by default six digits without trailing zeros.
  function written(value, format) {
    if (typeof value !== "number") return value === null || value === undefined ? "" : String(value);
    var parts = /^(\+?)(,?)(?:\.(\d+))?(~?)([a-z%]?)$/.exec(format || "") || [], type = parts[5], size = Math.abs(value);
    var digits = parts[3] !== undefined ? +parts[3] : format && !type ? 12 : 6;
    var text = type === "d" ? size.toFixed(0) : type === "f" ? size.toFixed(digits) : type === "%" ? (100 * size).toFixed(digits)
      : type === "e" ? size.toExponential(digits) : String(+size.toPrecision(Math.max(1, digits)));
    if (parts[4] && /\./.test(text)) text = text.replace(/\.?0+$/, "");
    if (parts[2]) text = text.replace(/^\d+/, function (whole) { return whole.replace(/\B(?=(\d{3})+$)/g, ","); });
    return (value < 0 && /[1-9]/.test(text) ? "\u2212" : parts[1] || "") + text.replace("e-", "e\u2212") + (type === "%" ? "%" : "");
  }

  // The text of one mark; at(name) is the value of one of the trace's columns there.
  function textOf(trace, at, several) {
    var name = trace.name || "", template = at("hovertemplate");
    if (template) {
      template = template.replace(/<extra>([^]*?)<\/extra>/, function (all, extra) { name = extra; return ""; });
      template = template.replace(/%\{(\w+)(?:\[(\d+)\])?(?::([^}]*))?\}/g, function (all, column, index, format) {
        var value = at(column);
        return value === undefined ? all : written(index === undefined ? value : value[index], format);
      });
      return template + (name && several ? "<br>" + name : "");
    }
    var wanted = at("hoverinfo"), x = written(at("x")), y = written(at("y")), lines = [];
    function has(part) { return !wanted || wanted === "all" || wanted.split("+").indexOf(part) >= 0; }
    if (trace.z) lines = ["x", "y", "z"].filter(has).map(function (part) { return part + ": " + written(at(part)); });
    else if (has("x") && has("y")) lines = ["(" + x + ", " + y + ")"];
    else if (has("x") || has("y")) lines = [has("x") ? x : y];
    if (has("text")) lines.push(written(at("hovertext") || at("text")));
    if (has("name") && several) lines.push(name);
    return lines.filter(Boolean).join("<br>");
  }

  // The axes of a drawing, as it names them: id, kind, range, px, categories.
  function axesOf(svg) {
    var axes = {};
    (svg.getAttribute("data-axes") || "").split(" ").forEach(function (text) {
      var parts = text.split(","), categories = parts.slice(6).map(decodeURIComponent);
      axes[parts[0]] = function (value) {
        if (value === null || value === undefined || value === "") return NaN;
        var at = parts[1] === "category" ? categories.indexOf(String(value)) : parts[1] === "log" ? Math.log10(value)
          : parts[1] === "date" && isNaN(value) ? Date.parse(String(value).replace(" ", "T") + (/\d:\d\d[\d:.]*$/.test(value) ? "Z" : "")) : +value;
        return at < 0 && parts[1] === "category" ? NaN : +parts[4] + (at - parts[2]) / (parts[3] - parts[2]) * (parts[5] - parts[4]);
      };
      axes[parts[0]].holds = function (px) { return px >= Math.min(parts[4], parts[5]) - 1 && px <= Math.max(parts[4], parts[5]) + 1; };
    });
    return axes;
  }

  function edgesOf(count, given, axis) {
    var centers = [], edges = [], i;
    for (i = 0; i < count; i++) centers.push(axis(given ? given[i] : i));
    for (i = 1; i < count; i++) edges.push((centers[i - 1] + centers[i]) / 2);
    if (given && given.length === count + 1) return given.map(axis);
    if (count < 2) return [axis(given ? given[0] - 0.5 : -0.5), axis(given ? given[0] + 0.5 : 0.5)];
    edges.unshift(2 * centers[0] - edges[0]);
    edges.push(2 * centers[count - 1] - edges[count - 2]);
    return edges;
  }

  function between(edges, px) {
    for (var i = 1; i < edges.length; i++) if ((px - edges[i - 1]) * (px - edges[i]) <= 0) return i - 1;
    return -1;
  }

  // What can be pointed at: points, and areas that a function finds.
  function marksOf(svg, data, layout) {
    var axes = axesOf(svg), points = [], areas = [], drawn = {};
    if (layout.hovermode === false) return { points: points, areas: areas };
    svg.querySelectorAll("[data-trace]").forEach(function (group) { drawn[group.getAttribute("data-trace")] = group; });
    data.forEach(function (trace, number) {
      var group = drawn[number], x = axes[trace.xaxis || "x"], y = axes[trace.yaxis || "y"];
      if (!group || !x || !y || trace.hoverinfo === "skip" || trace.hoverinfo === "none") return;
      var type = trace.type || "scatter", several = data.length > 1;
      function element(mark, text) {
        var box = mark.getBBox();
        areas.push({ group: group, element: mark, find: function (px, py) {
          return px >= box.x && px <= box.x + box.width && py >= box.y && py <= box.y + box.height && text;
        } });
      }
      function column(index) {
        return function (name) { return Array.isArray(trace[name]) ? trace[name][index] : trace[name]; };
      }
      group.querySelectorAll("title").forEach(function (title) {
        var text = title.textContent, mark = title.parentNode;
        title.remove();
        element(mark, function () { return text; });
      });
      group.querySelectorAll("[data-i]").forEach(function (mark) {
        element(mark, function () { return textOf(trace, column(+mark.getAttribute("data-i")), several); });
      });
      if (/^scatter(gl)?$/.test(type)) {
        (trace.y || trace.x || []).forEach(function (_, i) {
          var px = x(trace.x ? trace.x[i] : i), py = y(trace.y ? trace.y[i] : i);
          if (x.holds(px) && y.holds(py)) points.push({ group: group, x: px, y: py, text: function () { return textOf(trace, function (name) {
            return (name === "x" || name === "y") && !trace[name] ? i : column(i)(name);
          }, several); } });
        });
      } else if (/^heatmap(gl)?$/.test(type) && trace.z && trace.z.length) {
        var columns = edgesOf(Math.max.apply(null, trace.z.map(function (row) { return row.length; })), trace.x, x), rows = edgesOf(trace.z.length, trace.y, y);
        areas.push({ group: group, find: function (px, py) {
          var row = between(rows, py), across = between(columns, px), z = row < 0 || across < 0 ? null : trace.z[row][across];
          if (row < 0 || across < 0 || trace.hoverongaps === false && typeof z !== "number") return false;
          return function () { return textOf(trace, function (name) {
            var value = trace[name];
            if (name === "x" || name === "y") return value ? value[name === "x" ? across : row] : name === "x" ? across : row;
            return Array.isArray(value) ? Array.isArray(value[row]) ? value[row][across] : undefined : value;
          }, false); };
        } });
      }
    });
    return { points: points, areas: areas };
  }

  function found(marks, px, py) {
    function isSeen(mark) { return (mark.group.style.display || mark.group.getAttribute("display")) !== "none"; }
    var best = null, least = reach;
    marks.points.filter(isSeen).forEach(function (point) {
      var distance = Math.hypot(point.x - px, point.y - py);
      if (distance <= least) { best = point; least = distance; }
    });
    if (best && least <= near) return best;
    for (var i = marks.areas.length - 1; i >= 0; i--) {
      var text = isSeen(marks.areas[i]) && marks.areas[i].find(px, py);
      if (text) return { group: marks.areas[i].group, element: marks.areas[i].element, x: px, y: py, text: text };
    }
    return best;
  }

  function inkOf(element) {
    var style = element && getComputedStyle(element);
    return !style || element.tagName === "image" ? "" : style.fill === "none" ? style.stroke : style.fill;
  }

  function isDark(color) {
    var parts = (color.match(/[\d.]+/g) || [255, 255, 255]).map(Number);
    return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] < 128;
  }

  function tooltips(svg, place, data, layout) {
    var marks = null, tip = null;
    function hide() {
      if (!tip) return;
      tip.remove();
      tip = null;
      document.removeEventListener("keydown", escape);
      document.removeEventListener("pointerdown", elsewhere);
    }
    function escape(event) { if (event.key === "Escape") hide(); }
    function elsewhere(event) { if (!svg.contains(event.target)) hide(); }
    function show(event) {
      marks = marks || marksOf(svg, data, layout);
      var sheet = svg.getBoundingClientRect(), ground = place.getBoundingClientRect(), scale = sheet.width / svg.viewBox.baseVal.width;
      var mark = found(marks, (event.clientX - sheet.left) / scale, (event.clientY - sheet.top) / scale), text = mark && mark.text();
      if (!text) { hide(); return; }
      if (!tip) {
        tip = document.createElement("div");
        tip.setAttribute("role", "tooltip");
        if (getComputedStyle(place).position === "static") place.style.position = "relative";
        place.appendChild(tip);
        document.addEventListener("keydown", escape);
        document.addEventListener("pointerdown", elsewhere);
      }
      var paper = getComputedStyle(svg.querySelector(":scope > rect")).fill, ink = isDark(paper) ? "#eee" : "#222";
      tip.style.cssText = "position:absolute;left:0;top:0;z-index:9;pointer-events:none;box-sizing:border-box;width:max-content;max-width:min(100%,22em);padding:2px 7px;"
        + "border:1px solid;border-left-width:4px;border-radius:2px;text-align:left;overflow-wrap:anywhere;font:13px/1.4 \"Open Sans\",verdana,arial,sans-serif";
      tip.style.color = ink;
      tip.style.background = paper;
      tip.style.borderColor = inkOf(mark.element || mark.group.lastElementChild) || ink;
      tip.textContent = "";
      write(tip, text);
      // Beside the mark, or above it where there is no room at its sides; never beyond the figure.
      var x = sheet.left - ground.left + mark.x * scale, y = sheet.top - ground.top + mark.y * scale, wide = tip.offsetWidth, high = tip.offsetHeight;
      var left = x + gap + wide <= ground.width ? x + gap : x - gap - wide, top = y - high / 2;
      if (left < 0) { left = x - wide / 2; top = y - gap - high < 0 ? y + gap : y - gap - high; }
      tip.style.left = Math.max(0, Math.min(left, ground.width - wide)) + "px";
      tip.style.top = Math.max(0, Math.min(top, ground.height - high)) + "px";
    }
    // A finger scrolls: only its tap points.
    svg.addEventListener("pointermove", function (event) { if (event.pointerType !== "touch") show(event); });
    svg.addEventListener("pointerleave", function (event) { if (event.pointerType !== "touch") hide(); });
    svg.addEventListener("click", show);
    return hide;
  }

  function legend(svg, data) {
    var entries = {}, hidden = {};
    svg.querySelectorAll("[data-legend]").forEach(function (entry) { entries[entry.getAttribute("data-legend")] = entry; });
    if (!Object.keys(entries).length) return;
    // What is inside a picture is no button.
    svg.setAttribute("role", "group");
    function group(number) { return svg.querySelector("[data-trace=\"" + number + "\"]"); }
    function set(number, hide) {
      var together = data[number].legendgroup;
      data.forEach(function (trace, other) {
        if (other === number || together && trace.legendgroup === together) hidden[other] = hide;
      });
    }
    function update() {
      data.forEach(function (_, number) {
        if (group(number)) group(number).style.display = hidden[number] ? "none" : "inline";
        if (!entries[number]) return;
        entries[number].setAttribute("aria-pressed", String(!hidden[number]));
        entries[number].style.opacity = hidden[number] ? 0.5 : 1;
      });
    }
    Object.keys(entries).map(Number).forEach(function (number) {
      var entry = entries[number];
      hidden[number] = data[number].visible === "legendonly";
      entry.setAttribute("role", "button");
      entry.setAttribute("tabindex", "0");
      entry.setAttribute("aria-pressed", String(!hidden[number]));
      entry.style.cssText = "cursor:pointer;user-select:none";
      function toggle() { set(number, !hidden[number]); update(); }
      entry.addEventListener("click", toggle);
      // Its two clicks have left everything as it was.
      entry.addEventListener("dblclick", function () {
        var others = Object.keys(entries).map(Number).filter(function (other) {
          return other !== number && !(data[number].legendgroup && data[other].legendgroup === data[number].legendgroup);
        });
        var alone = !hidden[number] && others.every(function (other) { return hidden[other]; });
        others.forEach(function (other) { set(other, !alone); });
        set(number, false);
        update();
      });
      entry.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        toggle();
      });
    });
  }

  // Makes a drawing answer; the function that it returns takes its tooltip away.
  page.point = function (svg, place, figure) {
    legend(svg, figure.data || []);
    return tooltips(svg, place, figure.data || [], figure.layout || {});
  };
  (page.drawings || []).forEach(function (drawing) { drawing(); });
})
