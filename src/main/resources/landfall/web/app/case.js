// Ties the three parts of the case screen together: map, timeline and the list of evidence.
import { placeShip, show } from "./map.js";
import { say } from "./words.js";
import { Timeline, utc } from "./timeline.js";

const page = document.querySelector(".case");
const box = document.getElementById("map");
const lanesBox = document.querySelector("[data-lanes-view]");
const state = box?.querySelector(".map-state") ?? document.createElement("p");

async function lanes() {
  const response = await fetch(page.dataset.lanes);
  if (!response.ok) throw new Error("timeline " + response.status);
  return response.json();
}

function failed(error) {
  console.warn("Landfall: " + error.message);
  // Whatever of the two still says that it is being loaded.
  for (const waiting of document.querySelectorAll(".map-state")) waiting.textContent = say("The map or the timeline could not be loaded. Is Landfall still running?");
}

addEventListener("hashchange", () => openTarget());

if (page?.dataset.map) {
  start().catch(failed);
} else if (box) {
  show(box, state, null).catch(failed);
}

async function start() {
  const now = document.querySelector("[data-now]");
  let chart = null, timeline = null, waiting = false;
  const onMove = (t) => {
    now.textContent = utc(t);
    markItem(t);
    if (waiting || !chart) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; placeShip(chart, timeline.where(timeline.at)); });
  };
  timeline = new Timeline(lanesBox, await lanes(), onMove);
  timeline.draw();
  timeline.move(timeline.data.to);
  play(timeline);
  items(timeline, () => chart);
  openTarget();
  chart = await show(box, state, page.dataset.map);
  if (chart) {
    placeShip(chart, timeline.where(timeline.at));
    document.querySelector("[data-fit]").addEventListener("click", chart.fit);
    document.addEventListener("landfall:event", (e) => { timeline.move(e.detail.at); select(e.detail.id); });
  }
  document.addEventListener("keydown", (e) => {
    if (!/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && /^Arrow(Left|Right)$/.test(e.key) && e.target !== lanesBox && !box.contains(e.target)) timeline.key(e);
  });
  page.dataset.ready = "true";
}

function play(timeline) {
  const button = document.querySelector("[data-play]");
  const pace = document.querySelector("[data-pace]");
  let last = null;
  const frame = (ms) => {
    if (last === null) return;
    timeline.move(timeline.at + ((ms - last) / 1000) * Number(pace.value) * 3600);
    last = ms;
    if (timeline.at >= timeline.data.to) return stop();
    requestAnimationFrame(frame);
  };
  const stop = () => { last = null; button.setAttribute("aria-pressed", "false"); };
  button.addEventListener("click", () => {
    if (last !== null) return stop();
    if (timeline.at >= timeline.data.to) timeline.move(timeline.data.from);
    last = performance.now();
    button.setAttribute("aria-pressed", "true");
    requestAnimationFrame(frame);
  });
}

const list = [...document.querySelectorAll(".item")];

/** The item whose event is the last one begun at the time shown. */
function markItem(t) {
  const begun = list.filter((i) => i.dataset.at && Number(i.dataset.at) <= t + 1).sort((a, b) => Number(b.dataset.at) - Number(a.dataset.at))[0];
  for (const item of list) item.classList.toggle("on", item === begun);
}

function select(eventId) {
  const item = list.find((i) => i.dataset.events.split(" ").includes(eventId));
  if (!item) return;
  item.querySelector("details").open = true;
  item.scrollIntoView({ block: "nearest" });
}

/** The reason that the address names stands open, whether the address was followed from elsewhere or on this page. */
function openTarget() {
  const item = list.find((i) => [i.id, i.querySelector("details").id].includes(location.hash.slice(1)));
  if (!item) return;
  item.querySelector("details").open = true;
  item.scrollIntoView({ block: "start" });
}

/** Opening an item takes the cursor and the map to its event. */
function items(timeline, chart) {
  for (const item of list) {
    item.querySelector("details").addEventListener("toggle", (e) => {
      if (!e.target.open || e.target.parentElement !== item || !item.dataset.at) return;
      timeline.move(Number(item.dataset.at));
      const event = chart()?.voyage.features.find((f) => f.properties.shape === "event" && item.dataset.events.split(" ").includes(f.properties.id));
      if (event) chart().map.easeTo({ center: event.geometry.coordinates, zoom: Math.max(chart().map.getZoom(), 3.6), duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 600 });
    });
  }
}
