// The sea with the voyage on it: tracks, silences usual for the ship, dark periods with their reachable area, encounters, calls, identity changes, the ship.
import { Map as Chart, NavigationControl, ScaleControl, LngLatBounds, Popup } from "/assets/vendor/maplibre-gl.mjs";
import { decimal, grouped, say } from "./words.js";
import { COARSE, EMPTY, LABEL_FONT, fineLand, style } from "./basemap.js";
import { keepPace } from "./pace.js";

const is = (shape) => ["==", ["get", "shape"], shape];
const kind = (k) => ["all", is("event"), ["==", ["get", "kind"], k]];

/** Small pictures drawn here, so that no file is needed: [name, size, draw]. */
const PICTURES = [
  ["port", 14, (c) => { c.strokeStyle = "#eef4fb"; c.lineWidth = 2; c.fillStyle = "rgba(12,28,51,.55)"; c.beginPath(); c.roundRect(2.5, 2.5, 9, 9, 1); c.fill(); c.stroke(); }],
  ["visit", 15, (c) => { c.strokeStyle = "#58b4f2"; c.lineWidth = 2.4; c.fillStyle = "rgba(12,28,51,.75)"; c.beginPath(); c.roundRect(2.5, 2.5, 10, 10, 1); c.fill(); c.stroke(); }],
  ["identity", 18, (c) => { c.strokeStyle = "#f5b13d"; c.lineWidth = 2; c.fillStyle = "rgba(12,28,51,.75)"; c.beginPath(); c.moveTo(9, 2); c.lineTo(16, 9); c.lineTo(9, 16); c.lineTo(2, 9); c.closePath(); c.fill(); c.stroke(); }],
  ["gap", 17, (c) => { c.strokeStyle = "#f2626d"; c.lineWidth = 2.2; c.fillStyle = "rgba(12,28,51,.75)"; c.beginPath(); c.arc(8.5, 8.5, 6.3, 0, 7); c.fill(); c.stroke(); c.beginPath(); c.moveTo(4.2, 12.8); c.lineTo(12.8, 4.2); c.stroke(); }],
  ["encounter", 24, (c) => { c.strokeStyle = "#b79cf5"; c.lineWidth = 2; c.fillStyle = "rgba(122,85,207,.65)"; for (const x of [9, 15]) { c.beginPath(); c.arc(x, 12, 5.2, 0, 7); c.fill(); c.stroke(); } }],
  ["draught", 14, (c) => { c.fillStyle = "#58b4f2"; c.beginPath(); c.moveTo(7, 13); c.lineTo(2, 6); c.lineTo(5.4, 7); c.lineTo(5.4, 1); c.lineTo(8.6, 1); c.lineTo(8.6, 7); c.lineTo(12, 6); c.closePath(); c.fill(); }],
  ["other", 12, (c) => { c.fillStyle = "#9fb0c5"; c.beginPath(); c.arc(6, 6, 4, 0, 7); c.fill(); }],
  ["ship", 22, (c) => { c.fillStyle = "#ffffff"; c.strokeStyle = "#0c1c33"; c.lineWidth = 1.4; c.beginPath(); c.moveTo(11, 1.5); c.lineTo(18, 20); c.lineTo(11, 16); c.lineTo(4, 20); c.closePath(); c.fill(); c.stroke(); }],
];

function addPictures(map) {
  for (const [name, size, draw] of PICTURES) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size * 2;
    const context = canvas.getContext("2d");
    context.scale(2, 2);
    draw(context);
    map.addImage(name, context.getImageData(0, 0, size * 2, size * 2), { pixelRatio: 2 });
  }
}

const HALO = { "text-color": "#e8eff7", "text-halo-color": "#0c1c33", "text-halo-width": 1.4 };

const isSmall = (f) => f.properties.shape === "event" && f.properties.label === "" && f.properties.kind !== "feed_outage";

function addVoyageLayers(map, voyage) {
  const small = voyage.features.filter(isSmall);
  map.addSource("small", { type: "geojson", data: { type: "FeatureCollection", features: small }, cluster: small.length > 300, clusterRadius: 34, clusterMaxZoom: 12 });
  const icon = ["match", ["get", "kind"], "gap", "gap", "encounter", "encounter", "port_visit", "visit", "identity_change", "identity", "draught_change", "draught", "other"];
  const layers = [
    { id: "reach", type: "fill", filter: is("reach"), paint: { "fill-color": "#d83f4b", "fill-opacity": 0.3 } },
    { id: "reach-edge", type: "line", filter: is("reach"), paint: { "line-color": "#f2626d", "line-width": 1, "line-dasharray": [3, 2], "line-opacity": 0.85 } },
    { id: "other-track", type: "line", filter: ["all", is("track"), ["!", ["get", "main"]]], paint: { "line-color": "#8aa4c2", "line-width": 1.3, "line-opacity": 0.8 } },
    { id: "track", type: "line", filter: ["all", is("track"), ["get", "main"]], layout: { "line-join": "bevel" }, paint: { "line-color": "#4fd8c5", "line-width": 2 } },
    { id: "unheard", type: "line", filter: is("unheard"), layout: { "line-cap": "round" }, paint: { "line-color": ["case", ["get", "main"], "#4fd8c5", "#8aa4c2"], "line-width": 2, "line-dasharray": [0, 3.5], "line-opacity": 0.75 } },
    { id: "broken", type: "line", filter: ["any", is("unheard"), is("dark")], paint: { "line-width": 12, "line-opacity": 0 } }, // for the mouse
    { id: "position", type: "circle", filter: is("position"), paint: { "circle-radius": 4, "circle-color": ["case", ["get", "main"], "#4fd8c5", "#8aa4c2"], "circle-stroke-color": "#0c1c33", "circle-stroke-width": 1 } },
    { id: "dark", type: "line", filter: is("dark"), paint: { "line-color": "#f2626d", "line-width": 2, "line-dasharray": [2.2, 1.4] } },
    { id: "watched", type: "circle", filter: ["all", is("port"), ["!=", ["get", "role"], "called"]], paint: { "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 1.6, 7, 3.5], "circle-color": ["match", ["get", "role"], "supplier", "#f5b13d", "#7fd4f5"], "circle-opacity": 0.75 } },
    { id: "watched-names", type: "symbol", minzoom: 4.5, filter: ["all", is("port"), ["!=", ["get", "role"], "called"]], layout: { "text-field": ["get", "name"], "text-font": LABEL_FONT, "text-size": 10.5, "text-anchor": "left", "text-offset": [0.6, 0] }, paint: { ...HALO, "text-color": "#b9c9dc" } },
    { id: "swarm", type: "circle", source: "small", filter: ["has", "point_count"], paint: { "circle-radius": ["step", ["get", "point_count"], 7, 20, 10, 200, 14], "circle-color": "#58b4f2", "circle-opacity": 0.45, "circle-stroke-color": "#cfe6fa", "circle-stroke-width": 1 } },
    { id: "swarm-count", type: "symbol", source: "small", filter: ["has", "point_count"], layout: { "text-field": ["get", "point_count_abbreviated"], "text-font": LABEL_FONT, "text-size": 10.5 }, paint: HALO },
    { id: "small-events", type: "circle", source: "small", filter: ["!", ["has", "point_count"]], paint: { "circle-radius": 2.6, "circle-color": ["match", ["get", "kind"], "gap", "#f2626d", "encounter", "#b79cf5", "port_visit", "#58b4f2", "identity_change", "#f5b13d", "#9fb0c5"], "circle-opacity": 0.75, "circle-stroke-color": "#0c1c33", "circle-stroke-width": 0.8 } },
    { id: "ports", type: "symbol", filter: ["all", is("port"), ["==", ["get", "role"], "called"]], layout: { "icon-image": "port", "icon-allow-overlap": true, "text-field": ["get", "name"], "text-font": LABEL_FONT, "text-size": 12, "text-anchor": "left", "text-offset": [0.8, 0], "text-optional": true }, paint: HALO },
    { id: "events", type: "symbol", filter: ["all", is("event"), ["!=", ["get", "label"], ""], ["!=", ["get", "kind"], "feed_outage"]], layout: { "icon-image": icon, "icon-allow-overlap": true, "text-field": ["get", "label"], "text-font": LABEL_FONT, "text-size": 11.5, "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 1.1, "text-optional": true }, paint: HALO },
  ];
  // The reach lies under the land: what it covers there is drawn sea-ward only. Layers of one source stand together: each change of source costs a mask a tile.
  for (const layer of layers) map.addLayer({ source: "voyage", ...layer }, layer.id.startsWith("reach") ? "graticule" : undefined);
  // Many events that no evidence rests on are gathered, and come apart as one looks closer.
  map.addLayer({ id: "ship", type: "symbol", source: "ship", layout: { "icon-image": "ship", "icon-rotate": ["get", "course"], "icon-rotation-alignment": "map", "icon-allow-overlap": true, "text-field": ["get", "name"], "text-font": LABEL_FONT, "text-size": 12, "text-anchor": "top", "text-offset": [0, 1], "text-allow-overlap": true }, paint: { "text-color": "#ffffff", "text-halo-color": "#0c1c33", "text-halo-width": 1.6, "icon-opacity": ["get", "seen"] } });
}

export function boundsOf(collection) {
  const bounds = new LngLatBounds();
  const add = (c) => (typeof c[0] === "number" ? bounds.extend(c) : c.forEach(add));
  collection.features.filter((f) => ["track", "position", "unheard", "event", "dark", "reach"].includes(f.properties.shape)).forEach((f) => add(f.geometry.coordinates));
  return bounds;
}

const PADDING = { top: 40, left: 44, right: 34, bottom: 62 };

/** Shows the chart in a box, on a telephone moved by two fingers, as one scrolls the page past it; without WebGL says so and leaves the page usable. */
export async function show(box, state, address) {
  const voyage = address ? await fetch(address).then((r) => { if (!r.ok) throw new Error("map " + r.status); return r.json(); }) : EMPTY;
  const bounds = boundsOf(voyage);
  let map;
  try {
    map = new Chart({ container: box, style: style({ type: "FeatureCollection", features: voyage.features.filter((f) => !isSmall(f)) }), ...(bounds.isEmpty() ? { center: [60, 25], zoom: 1.6 } : { bounds, fitBoundsOptions: { padding: PADDING, maxZoom: 9 } }), minZoom: 0.8, maxZoom: 14, attributionControl: false, locale: namesOfControls(), cooperativeGestures: matchMedia("(pointer: coarse) and (max-width: 900px)").matches, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0, renderWorldCopies: true });
  } catch (error) {
    state.textContent = say("This browser cannot draw the map (no WebGL). The evidence list tells the same in words.");
    if (box.dataset.still) {
      const still = document.createElement("img");
      still.className = "map-still";
      still.alt = state.textContent;
      still.src = box.dataset.still;
      box.append(still);
    }
    return null;
  }
  box.chart = map;
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-left");
  map.addControl(new ScaleControl({ maxWidth: 90, unit: "nautical" }), "top-left");
  // Close in, the scale is a part of a mile, which the library writes with a point.
  const scale = box.querySelector(".maplibregl-ctrl-scale");
  map.on("move", () => { scale.textContent = decimal(scale.textContent); });
  const note = document.createElement("p");
  note.className = "map-note";
  note.textContent = say("Base map: Natural Earth {} · works offline", "1:50m");
  box.append(note);
  await map.once("style.load");
  addPictures(map);
  addVoyageLayers(map, voyage);
  thinnedNote(note, voyage);
  nearShore(map, note);
  box.pace = keepPace(map);
  const fit = (animate) => { if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: PADDING, maxZoom: 9, animate }); };
  map.once("idle", () => { state.remove(); (box.closest(".case") ?? document.body).dataset.idle = "true"; });
  openOnClick(map);
  tellOnHover(map);
  return { map, voyage, fit: () => fit(!matchMedia("(prefers-reduced-motion: reduce)").matches) };
}

/** What MapLibre itself says, in the language of the page. */
function namesOfControls() {
  return { "Map.Title": say("Map"), "NavigationControl.ZoomIn": say("Zoom in"), "NavigationControl.ZoomOut": say("Zoom out"), "ScaleControl.NauticalMiles": say("nm"), "CooperativeGesturesHandler.MobileHelpText": say("Two fingers move the map") };
}

/** Says how much of the track is drawn: nothing is thinned silently. */
function thinnedNote(note, voyage) {
  const gathered = voyage.features.filter(isSmall).length;
  if (gathered > 300) note.append(document.createElement("br"), say("{} events without evidence gathered; zoom in to part them", grouped(gathered)));
  if (!voyage.thinned?.length) return;
  const sum = (key) => voyage.thinned.reduce((n, t) => n + t[key], 0);
  const line = document.createElement("span");
  const tolerance = Math.max(...voyage.thinned.map((t) => t.toleranceMeters));
  line.textContent = say(sum("received") === 1 ? "{} point drawn of {} position received" : "{} points drawn of {} positions received", grouped(sum("drawn")), grouped(sum("received"))) + (tolerance ? ` (${say("within {} m", Math.round(tolerance))})` : "");
  note.append(document.createElement("br"), line);
}

/** The finer coast is 4 MB, so it is loaded only when somebody looks that closely. */
function nearShore(map, note) {
  let asked = false;
  const look = async () => {
    if (asked || map.getZoom() < 5.5) return;
    asked = true;
    const data = await fineLand().catch(() => null);
    if (!data) { asked = false; return; }
    map.addSource("near", { type: "geojson", data, tolerance: 0.2 });
    map.addLayer({ id: "near", type: "fill", source: "near", minzoom: 5.5, paint: { "fill-color": "#1f3853", "fill-antialias": false } }, "borders");
    map.addLayer({ id: "near-shore", type: "line", source: "near", minzoom: 5.5, paint: { "line-color": "#36536f", "line-width": 0.8 } }, "sea-names");
    map.once("idle", () => { // until it is drawn, the other coast stays
      for (const id of ["land", "borders", ...COARSE]) if (map.getLayer(id)) map.setLayerZoomRange(id, 0, 5.5);
      note.firstChild.textContent = say("Base map: Natural Earth {} · works offline", "1:10m");
    });
  };
  map.on("zoomend", look);
  map.once("idle", look); // a voyage through a strait is seen from near at once; first the map, then the finer coast
}

/** What a broken line is, where the mouse rests on it: neither is the way that a ship took. */
const BROKEN = {
  unheard: "Not heard between these places. The dots only join them; the way is not known.",
  dark: "Dark. The shortest way over water between these places; the way taken is not known.",
};

function tellOnHover(map) {
  const told = closeOnEscape(new Popup({ className: "told", closeButton: false, closeOnClick: false, maxWidth: "240px" }));
  map.on("mousemove", "broken", (event) => told.setLngLat(event.lngLat).setText(say(BROKEN[event.features[0].properties.shape])).addTo(map));
  map.on("mouseleave", "broken", () => told.remove());
}

/** What was opened on the map goes away by Escape, too; only then does the key mean anything else. */
function closeOnEscape(popup) {
  const close = (event) => { if (event.key === "Escape") popup.remove(); };
  popup.on("open", () => document.addEventListener("keydown", close));
  popup.on("close", () => document.removeEventListener("keydown", close));
  return popup;
}

function openOnClick(map) {
  map.on("click", ["events", "small-events"], (event) => {
    const properties = event.features[0].properties;
    const text = document.createElement("div");
    const title = document.createElement("b");
    title.textContent = (properties.label ? properties.label + " · " : "") + properties.title;
    const when = document.createElement("p");
    when.textContent = properties.when;
    text.append(title, when);
    closeOnEscape(new Popup({ closeButton: false, maxWidth: "280px" })).setLngLat(event.features[0].geometry.coordinates).setDOMContent(text).addTo(map);
    document.dispatchEvent(new CustomEvent("landfall:event", { detail: { id: properties.id, at: Date.parse(properties.start) / 1000 } }));
  });
  for (const [name, cursor] of [["mouseenter", "pointer"], ["mouseleave", ""]]) {
    map.on(name, ["events", "small-events"], () => { map.getCanvas().style.cursor = cursor; });
  }
}

/** Puts the ship where it was at a time; between two positions far apart it stays at the last one heard, faint. */
export function placeShip(chart, at) {
  const points = at.map(({ lon, lat, course, name, seen }) => ({ type: "Feature", properties: { course: course ?? 0, name: name ?? "", seen: seen ? 1 : 0.45 }, geometry: { type: "Point", coordinates: [lon, lat] } }));
  chart.map.getSource("ship").setData({ type: "FeatureCollection", features: points });
}
