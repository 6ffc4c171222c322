// The world under the voyage: its style, and the finer coast (TopoJSON, specification 1.0) for those who look closely. Nothing comes from elsewhere.

/** Every arc as a list of [lon, lat]: quantised deltas, undone with the file's own scale and shift. */
function arcsOf(topology) {
  const { scale, translate } = topology.transform;
  return topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => {
      x += dx; y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function ring(indexes, arcs) {
  const points = [];
  for (const index of indexes) {
    const arc = index < 0 ? arcs[~index].slice().reverse() : arcs[index];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return overTheDateLine(points);
}

/** A ring over the date line goes on beyond 180°, or it would lie across the world; one around a pole stays as it is. */
function overTheDateLine(ring) {
  let shift = 0;
  const whole = ring.map(([lon, lat], i) => {
    const step = i ? lon - ring[i - 1][0] : 0;
    if (Math.abs(step) > 180) shift -= 360 * Math.sign(step);
    return [lon + shift, lat];
  });
  return shift ? ring : whole;
}

function polygonsOf(geometry, arcs) {
  if (geometry.type === "Polygon") return [geometry.arcs.map((r) => ring(r, arcs))];
  if (geometry.type === "MultiPolygon") return geometry.arcs.map((p) => p.map((r) => ring(r, arcs)));
  return [];
}

export async function fineLand() {
  const response = await fetch("/assets/vendor/countries-10m.json");
  if (!response.ok) throw new Error("countries-10m.json: " + response.status);
  const topology = await response.json();
  const arcs = arcsOf(topology);
  const polygons = topology.objects.countries.geometries.flatMap((country) => polygonsOf(country, arcs));
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: polygons } };
}

export const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Inter, Noto Sans, Noto Sans CJK KR, sans-serif"];
const WORLD = new URL("/assets/app/world.json", location.href).href;
const is = (kind) => ["==", ["get", "kind"], kind];

/** In the language of the page, as far as it is known. */
const NAME = ["coalesce", ["get", document.documentElement.lang], ["get", "name"]];
const land = (id, source, opacity) => ({ id, type: "fill", source, filter: is("land"), paint: { "fill-color": "#1f3853", "fill-antialias": false, "fill-opacity": opacity } });
const borders = (id, source, opacity) => ({ id, type: "line", source, filter: is("border"), paint: { "line-color": "#36536f", "line-width": 0.7, "line-opacity": opacity } });

/** What is drawn of land at rest, and in its stead where frames are slow and the map moves: three pixels off at most, without small islands. */
export const FINE = ["land", "borders", "near-shore"], COARSE = ["coarse-land", "coarse-borders"];

export function addCoarseLand(map) {
  const { maxzoom = 24 } = map.getLayer("land");
  map.addSource("coarse", { type: "geojson", data: WORLD, tolerance: 3, maxzoom: 6, buffer: 32 });
  map.addLayer({ ...land("coarse-land", "coarse", 0), maxzoom }, "sea-names");
  map.addLayer({ ...borders("coarse-borders", "coarse", 0), maxzoom }, "sea-names");
}

/** Fonts come from the machine: a style without glyphs asks nobody for them. The worker reads the base map itself. */
export function style(voyage) {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      world: { type: "geojson", data: WORLD, tolerance: 0.4, maxzoom: 6, buffer: 32 },
      voyage: { type: "geojson", data: voyage, tolerance: 0.5 }, ship: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#0c1c33" } },
      { id: "graticule", type: "line", source: "world", filter: is("graticule"), paint: { "line-color": "#1c3352", "line-width": 0.6 } },
      land("land", "world", 1),
      borders("borders", "world", 1),
      { id: "sea-names", type: "symbol", source: "world", filter: is("sea"), layout: { "text-field": NAME, "text-font": FONT, "text-size": 11.5, "text-letter-spacing": 0.14, "text-max-width": 7 }, paint: { "text-color": "#6f8cad", "text-halo-color": "#0c1c33", "text-halo-width": 1 } },
      { id: "country-names", type: "symbol", source: "world", filter: ["all", is("name"), [">=", ["get", "area"], ["step", ["zoom"], 14, 3, 4, 4, 0.6, 5, 0]]], layout: { "text-field": NAME, "text-font": FONT, "text-size": ["interpolate", ["linear"], ["zoom"], 1, 10, 5, 13], "symbol-sort-key": ["-", 0, ["get", "area"]], "text-padding": 6, "text-max-width": 8 }, paint: { "text-color": "#a3b5ca", "text-halo-color": "#1f3853", "text-halo-width": 1 } },
    ],
  };
}

export const LABEL_FONT = FONT;
