// A drawing pad: mouse, touch, pen and keyboard.

class Pad {
  // change(strokes) is called when the drawing has changed.
  constructor(canvas, change) {
    this.canvas = canvas;
    this.change = change;
    this.strokes = [];
    this.undone = [];
    this.brush = 0.06;
    this.cursor = null; // of the keyboard's pen
    this.penIsDown = false;
    this.pointer = null;
    this.last = null; // where the pointer was, and whether that was on the pad
    this.isInside = false;
    canvas.addEventListener('pointerdown', event => this.down(event));
    canvas.addEventListener('pointermove', event => this.move(event));
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'])
      canvas.addEventListener(name, event => this.up(event));
    canvas.addEventListener('keydown', event => this.key(event));
    canvas.addEventListener('blur', () => this.leave());
    // A finger on the pad draws: it neither scrolls nor zooms the page, nor selects or calls a menu.
    for (const name of ['touchstart', 'touchmove', 'contextmenu', 'selectstart', 'dragstart'])
      canvas.addEventListener(name, event => event.preventDefault(), { passive: false });
    new ResizeObserver(() => this.draw()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
  }

  get isEmpty() {
    return this.strokes.length === 0;
  }

  // The width, in heights.
  get aspect() {
    return this.canvas.clientWidth / this.canvas.clientHeight;
  }

  clear() {
    if (this.isEmpty)
      return;
    this.undone = [];
    this.strokes = [];
    this.changed();
  }

  undo() {
    if (this.isEmpty)
      return;
    this.undone.push(this.strokes.pop());
    this.changed();
  }

  redo() {
    if (this.undone.length === 0)
      return;
    this.strokes.push(this.undone.pop());
    this.changed();
  }

  changed() {
    this.draw();
    this.change(this.strokes);
  }

  down(event) {
    if (this.pointer !== null || event.button !== 0)
      return;
    event.preventDefault();
    this.canvas.focus({ preventScroll: true });
    this.leave();
    this.pointer = event.pointerId;
    this.canvas.setPointerCapture(event.pointerId);
    this.begin(this.place(event));
  }

  move(event) {
    if (event.pointerId !== this.pointer)
      return;
    // What the device has noticed since the last event.
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [event])
      this.moveTo(this.place(one));
    this.changed();
  }

  // A stroke that leaves the pad ends at its rim, and another begins where the pen comes back.
  moveTo(point) {
    const isInside = point.x >= 0 && point.x <= this.aspect && point.y >= 0 && point.y <= 1;
    const before = this.last;
    this.last = point;
    if (isInside && this.isInside)
      this.extend(point);
    else if (this.isInside)
      this.extend(this.rimBetween(before, point));
    else if (isInside)
      this.strokes.push({ width: this.brush, points: [this.rimBetween(point, before), point] });
    this.isInside = isInside;
  }

  up(event) {
    if (event.pointerId === this.pointer)
      this.pointer = null;
  }

  // In heights of the pad; outside of it, too.
  place(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.height, y: (event.clientY - box.top) / box.height };
  }

  // Where the way from a point on the pad to one beside it crosses the rim.
  rimBetween(inside, outside) {
    const share = (from, to, most) => to < 0 ? from / (from - to) : to > most ? (most - from) / (to - from) : 1;
    const part = Math.min(share(inside.x, outside.x, this.aspect), share(inside.y, outside.y, 1));
    return { x: inside.x + part * (outside.x - inside.x), y: inside.y + part * (outside.y - inside.y) };
  }

  begin(point) {
    this.undone = [];
    this.strokes.push({ width: this.brush, points: [point] });
    this.last = point;
    this.isInside = true;
    this.changed();
  }

  extend(point) {
    const stroke = this.strokes[this.strokes.length - 1];
    const last = stroke.points[stroke.points.length - 1];
    if (Math.hypot(point.x - last.x, point.y - last.y) > 0.002)
      stroke.points.push(point);
  }

  // The arrows move the pen, Space puts it down and lifts it.
  key(event) {
    const step = event.shiftKey ? 0.01 : 0.03;
    const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in ways || event.key === ' '))
      return;
    event.preventDefault();
    this.cursor ??= { x: this.aspect / 2, y: 0.5 };
    if (event.key === ' ') {
      this.penIsDown = !this.penIsDown;
      if (this.penIsDown)
        this.begin({ ...this.cursor });
    } else {
      const [x, y] = ways[event.key];
      this.cursor = { x: Math.min(this.aspect, Math.max(0, this.cursor.x + x)), y: Math.min(1, Math.max(0, this.cursor.y + y)) };
      if (this.penIsDown && !this.isEmpty) {
        this.extend({ ...this.cursor });
        this.changed();
      }
    }
    this.draw();
  }

  leave() {
    this.cursor = null;
    this.penIsDown = false;
    this.draw();
  }

  draw() {
    const { canvas } = this;
    const ratio = devicePixelRatio || 1;
    const width = Math.round(canvas.clientWidth * ratio), height = Math.round(canvas.clientHeight * ratio);
    if (width === 0 || height === 0)
      return;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    const style = getComputedStyle(canvas);
    // Painted over, not cleared: with a canvas that is only cleared, Chromium was seen to go on showing what had been there.
    context.fillStyle = style.getPropertyValue('--paper');
    context.fillRect(0, 0, width, height);
    context.strokeStyle = style.getPropertyValue('--ink');
    context.lineCap = context.lineJoin = 'round';
    for (const stroke of this.strokes) {
      context.lineWidth = stroke.width * height;
      trace(context, stroke.points, point => ({ x: point.x * height, y: point.y * height }));
    }
    if (this.cursor === null)
      return;
    context.strokeStyle = style.getPropertyValue('--accent');
    context.lineWidth = 2 * ratio;
    context.beginPath();
    context.arc(this.cursor.x * height, this.cursor.y * height, Math.max(6 * ratio, this.brush * height / 2), 0, 2 * Math.PI);
    if (this.penIsDown) {
      context.fillStyle = style.getPropertyValue('--accent');
      context.fill();
    }
    context.stroke();
  }
}
