// The world for the map: decodes TopoJSON (specification 1.0) into GeoJSON, and styles it. Nothing is fetched from elsewhere.

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
  return points;
}

function polygonsOf(geometry, arcs) {
  if (geometry.type === "Polygon") return [geometry.arcs.map((r) => ring(r, arcs))];
  if (geometry.type === "MultiPolygon") return geometry.arcs.map((p) => p.map((r) => ring(r, arcs)));
  return [];
}

/** Area and centre of a ring in degrees, for a place to write the name. */
function centre(points) {
  let area = 0, x = 0, y = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const cross = points[i][0] * points[i + 1][1] - points[i + 1][0] * points[i][1];
    area += cross; x += (points[i][0] + points[i + 1][0]) * cross; y += (points[i][1] + points[i + 1][1]) * cross;
  }
  return { area: Math.abs(area / 2), at: area ? [x / (3 * area), y / (3 * area)] : points[0] };
}

export async function world(file) {
  const response = await fetch("/assets/vendor/" + file);
  if (!response.ok) throw new Error(file + ": " + response.status);
  const topology = await response.json();
  const arcs = arcsOf(topology);
  const land = [], names = [];
  for (const country of topology.objects.countries.geometries) {
    const polygons = polygonsOf(country, arcs);
    if (!polygons.length) continue;
    land.push({ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: polygons } });
    const best = polygons.map((p) => centre(p[0])).sort((a, b) => b.area - a.area)[0];
    names.push({ type: "Feature", properties: { name: country.properties.name, area: best.area }, geometry: { type: "Point", coordinates: best.at } });
  }
  return { land: { type: "FeatureCollection", features: land }, names: { type: "FeatureCollection", features: names } };
}

// Seas an investigator steers by; places to write a name, not borders.
const SEAS = [
  ["Arabian Sea", 63, 15], ["Bay of Bengal", 88, 14.5], ["East China Sea", 125, 29], ["South China Sea", 113.5, 14], ["Indian Ocean", 76, -8],
  ["Mediterranean Sea", 18.5, 34.6], ["Black Sea", 34.5, 43.3], ["Red Sea", 38.2, 20.2], ["Sea of Japan", 134.5, 39.8], ["Caspian Sea", 50.8, 41.6],
  ["Baltic Sea", 19.3, 56.5], ["North Sea", 3, 56.5], ["Norwegian Sea", 3, 67], ["Barents Sea", 40, 74], ["Philippine Sea", 132, 19],
  ["Yellow Sea", 123.3, 36], ["Gulf of Aden", 48, 12.3], ["Persian Gulf", 51.6, 27], ["North Atlantic Ocean", -38, 35], ["South Atlantic Ocean", -15, -22],
  ["North Pacific Ocean", 165, 33], ["South Pacific Ocean", -130, -25], ["Sea of Okhotsk", 150, 54], ["Gulf of Guinea", 3, 2], ["Bering Sea", -178, 58],
];

export const seas = {
  type: "FeatureCollection",
  features: SEAS.map(([name, lon, lat]) => ({ type: "Feature", properties: { name }, geometry: { type: "Point", coordinates: [lon, lat] } })),
};

export function graticule(step) {
  const lines = [];
  for (let lon = -180; lon <= 180; lon += step) lines.push([[lon, -85], [lon, 85]]);
  for (let lat = -80; lat <= 80; lat += step) lines.push([[-180, lat], [180, lat]]);
  return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: lines } };
}

export const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Inter, Noto Sans, Noto Sans CJK KR, sans-serif"];

/** Fonts come from the machine: a style without glyphs asks nobody for them. */
export function style() {
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: EMPTY, tolerance: 0.3 }, near: { type: "geojson", data: EMPTY, tolerance: 0.2 },
      names: { type: "geojson", data: EMPTY }, seas: { type: "geojson", data: seas }, graticule: { type: "geojson", data: graticule(10) },
      voyage: { type: "geojson", data: EMPTY, tolerance: 0.2 }, ship: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#0c1c33" } },
      { id: "graticule", type: "line", source: "graticule", paint: { "line-color": "#1c3352", "line-width": 0.6 } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": "#1f3853" } },
      { id: "near", type: "fill", source: "near", minzoom: 5.5, paint: { "fill-color": "#1f3853" } },
      { id: "borders", type: "line", source: "land", paint: { "line-color": "#36536f", "line-width": 0.7 } },
      { id: "sea-names", type: "symbol", source: "seas", layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11.5, "text-letter-spacing": 0.14, "text-max-width": 7 }, paint: { "text-color": "#6f8cad", "text-halo-color": "#0c1c33", "text-halo-width": 1 } },
      { id: "country-names", type: "symbol", source: "names", filter: [">=", ["get", "area"], ["step", ["zoom"], 14, 3, 4, 4, 0.6, 5, 0]], layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": ["interpolate", ["linear"], ["zoom"], 1, 10, 5, 13], "symbol-sort-key": ["-", 0, ["get", "area"]], "text-padding": 6, "text-max-width": 8 }, paint: { "text-color": "#a3b5ca", "text-halo-color": "#1f3853", "text-halo-width": 1 } },
    ],
  };
}

export const LABEL_FONT = FONT;
