// What the map leaves out while it moves, where frames are slow (no graphics card, a virtual machine, an old laptop). At rest all is drawn as ever.
import { COARSE, FINE, addCoarseLand } from "./basemap.js";

/** Milliseconds: a frame is slow beyond the first, and as quick as a screen wants it below the second. Between the two nothing is changed. */
const SLOW = 34, QUICK = 20;
/** Frames that are judged together, by the middle one. */
const JUDGED = 6;
/** Milliseconds without a move until the map counts as at rest. */
const REST = 400;
/** Steps: all as at rest; a coarser land; and half the pixels each way. */
const MOST = 2;

/**
 * Judges the times of frames: a step up while they are slow, a step down once they come as quickly as a screen wants them. How quick they will be a step
 * down is not known, so it is a trial, and each that fails makes the wait before the next twice as long.
 */
export class Pace {
  step = 0;
  #times = [];
  #quick = 0;
  #patience = 1;

  frame(milliseconds) {
    this.#times.push(milliseconds);
    if (this.#times.length < JUDGED) return;
    const middle = this.#times.sort((a, b) => a - b)[JUDGED >> 1];
    this.#times = [];
    this.#quick = middle < QUICK ? this.#quick + 1 : 0;
    if (middle > SLOW && this.step < MOST) {
      this.step++;
      this.#patience *= 2;
    } else if (this.#quick > this.#patience && this.step > 0) {
      this.step--;
      this.#quick = 0;
    }
  }
}

/** Lets a map keep pace. Its own changes of size count as no move. */
export function keepPace(map, pace = new Pace()) {
  let last = null, coarse = false, small = false, busy = false, rest;
  const show = (layers, opacity) => layers.filter((id) => map.getLayer(id)).forEach((id) => map.setPaintProperty(id, map.getLayer(id).type + "-opacity", opacity));
  const land = (wanted) => {
    if (wanted && !map.getSource("coarse")) addCoarseLand(map);
    if (wanted === coarse || !(map.getSource("coarse") && map.isSourceLoaded("coarse"))) return;
    coarse = wanted;
    show(FINE, coarse ? 0 : 1);
    show(COARSE, coarse ? 1 : 0);
  };
  const pixels = (wanted) => {
    if (wanted === small) return;
    small = wanted;
    busy = true;
    map.setPixelRatio(small ? devicePixelRatio / 2 : devicePixelRatio);
    busy = false;
  };
  const draw = (step) => { land(step > 0); pixels(step > 1); };
  const wait = () => { clearTimeout(rest); rest = setTimeout(() => { last = null; draw(0); }, REST); };
  map.on("move", () => {
    if (busy) return;
    last ??= performance.now();
    draw(pace.step);
    wait();
  });
  map.on("render", () => {
    if (last === null) return;
    const now = performance.now();
    pace.frame(now - last);
    last = now;
    wait();
  });
  return pace;
}
