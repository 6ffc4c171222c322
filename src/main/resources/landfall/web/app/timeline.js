// Lanes under the map: what was said, whether the ship was heard, events, draught, speed; a cursor that plays and steps.
import { say, tenths } from "./words.js";

const NS = "http://www.w3.org/2000/svg";
const LEFT = 96, RIGHT = 12, TOP = 17;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function el(name, attributes, text) {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes ?? {})) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

export function utc(seconds) {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC";
}

const OTHER = document.documentElement.lang === "en" ? null : document.documentElement.lang;

/** "17 Oct" as the pages write it, with its year where that is asked. */
function day(date, year) {
  if (OTHER) return date.toLocaleDateString(OTHER, { day: "numeric", month: "short", timeZone: "UTC", ...(year && { year: "numeric" }) });
  return date.getUTCDate() + " " + MONTHS[date.getUTCMonth()] + (year ? " " + date.getUTCFullYear() : "");
}

/** Round steps that give six to twelve marks. */
function ticks(from, to, width) {
  const steps = [600, 3600, 10800, 21600, 43200, 86400, 172800, 604800, 1209600, 2419200, 7257600, 31536000];
  const step = steps.find((s) => (to - from) / s <= Math.max(3, width / 90)) ?? steps.at(-1);
  const start = step === 604800 || step === 1209600 ? Math.ceil((from - 345600) / step) * step + 345600 : Math.ceil(from / step) * step;
  const marks = [];
  for (let t = start; t <= to; t += step) {
    const d = new Date(t * 1000);
    const hour = String(d.getUTCHours()).padStart(2, "0") + ":" + String(d.getUTCMinutes()).padStart(2, "0");
    marks.push([t, step < 86400 && hour !== "00:00" ? hour : day(d, step > 2419200)]);
  }
  return marks;
}

/** The first silence that begins between two times of a track. */
function silence(track, from, to) {
  const all = track.unheard ?? [];
  let lo = 0, hi = all.length;
  while (lo < hi) { const m = (lo + hi) >> 1; if (all[m][0] < from) lo = m + 1; else hi = m; }
  return lo < all.length && all[lo][0] < to ? all[lo] : null;
}

/** Who says what in two words. */
function says(s) {
  return say("{} " + (s.stance === "no-evidence" ? "sees no sign" : s.stance), s.who);
}

export class Timeline {
  constructor(box, data, onMove) {
    this.box = box; this.data = data; this.onMove = onMove;
    const pad = Math.max(3600, (data.to - data.from) * 0.035);
    this.from = data.from - pad; this.to = data.to + pad;
    this.at = data.to;
    box.replaceChildren();
    box.setAttribute("aria-valuemin", Math.round(data.from));
    box.setAttribute("aria-valuemax", Math.round(data.to));
    new ResizeObserver(() => this.draw()).observe(box);
    box.addEventListener("pointerdown", (e) => { box.setPointerCapture(e.pointerId); this.dragging = true; this.pick(e); });
    box.addEventListener("pointermove", (e) => this.dragging && this.pick(e));
    box.addEventListener("pointerup", () => { this.dragging = false; });
    box.addEventListener("keydown", (e) => this.key(e));
  }

  x(t) { return LEFT + ((t - this.from) / (this.to - this.from)) * (this.width - LEFT - RIGHT); }

  pick(event) {
    const x = event.clientX - this.box.getBoundingClientRect().left;
    this.move(this.from + ((x - LEFT) / (this.width - LEFT - RIGHT)) * (this.to - this.from));
  }

  key(event) {
    const step = event.shiftKey ? 3600 : 600;
    const to = { ArrowLeft: this.at - step, ArrowRight: this.at + step, ArrowDown: this.at - step, ArrowUp: this.at + step, Home: this.data.from, End: this.data.to, PageUp: this.at - 86400, PageDown: this.at + 86400 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.move(to);
  }

  move(t) {
    this.at = Math.max(this.data.from, Math.min(this.data.to, t));
    this.box.setAttribute("aria-valuenow", Math.round(this.at));
    this.box.setAttribute("aria-valuetext", utc(this.at));
    if (this.cursor) this.cursor.setAttribute("transform", `translate(${this.x(this.at)} 0)`);
    this.onMove(this.at);
  }

  draw() {
    this.width = this.box.clientWidth; this.height = this.box.clientHeight;
    if (this.width < 150 || this.height < 60) return;
    const svg = el("svg", { viewBox: `0 0 ${this.width} ${this.height}`, "aria-hidden": "true" });
    const hatch = el("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
    hatch.append(el("rect", { width: 6, height: 6, fill: "#fff5f5" }), el("rect", { width: 2.6, height: 6, fill: "#e2525d" }));
    const defs = el("defs");
    const clip = el("clipPath", { id: "lanes-clip" });
    clip.append(el("rect", { x: LEFT - 2, y: 0, width: this.width - LEFT - RIGHT + 4, height: this.height }));
    defs.append(hatch, clip);
    svg.append(defs);
    const names = ["Statements", "AIS signal", "Events", "Draught, m", "Speed, kn"];
    const h = (this.height - TOP - 3) / names.length;
    const mid = (i) => TOP + h * i + h / 2;
    this.grid(svg);
    names.forEach((name, i) => {
      svg.append(el("line", { class: "rule", x1: 0, x2: this.width, y1: TOP + h * i, y2: TOP + h * i }));
      svg.append(el("text", { class: "lane-name", x: 11, y: mid(i) + 4 }, say(name)));
    });
    const body = el("g", { "clip-path": "url(#lanes-clip)" });
    svg.append(body);
    this.statements(body, mid(0));
    this.signal(body, mid(1));
    this.events(body, mid(2));
    this.draughts(body, mid(3), h);
    this.speeds(body, mid(4), h);
    this.cursor = el("g", { transform: `translate(${this.x(this.at)} 0)` });
    this.cursor.append(el("line", { class: "cursor", x1: 0, x2: 0, y1: 4, y2: this.height }), el("path", { class: "cursor-head", d: "M-5 0H5L0 7Z" }));
    svg.append(this.cursor);
    this.box.replaceChildren(svg);
  }

  grid(svg) {
    for (const [t, name] of ticks(this.from, this.to, this.width - LEFT)) {
      const x = this.x(t);
      if (x < LEFT || x > this.width - RIGHT) continue;
      svg.append(el("line", { class: "grid", x1: x, x2: x, y1: TOP, y2: this.height }));
      if (x < this.width - 40) svg.append(el("text", { class: "tick", x: x + 3, y: 11 }, name));
    }
  }

  statements(body, y) {
    const seen = new Map();
    for (const s of this.data.statements) {
      const key = s.at === undefined ? "undated" : s.at + s.stance.replace(/asserts|suspects|intends/, "for");
      (seen.get(key) ?? seen.set(key, []).get(key)).push(s);
    }
    const undated = [...seen.entries()].filter(([k]) => k === "undated").flatMap(([, v]) => v);
    const dots = [...seen.entries()].filter(([k]) => k !== "undated").map(([, group]) => {
      const s = group[0];
      const side = s.at < this.from ? -1 : s.at > this.to ? 1 : 0;
      return { group, s, side, x: side < 0 ? LEFT + 8 : side > 0 ? this.width - RIGHT - 10 : this.x(s.at) };
    }).sort((a, b) => a.s.at - b.s.at);
    for (const { group, s, side, x } of dots) {
      const mark = this.mark(s, x, y, side < 0, side > 0);
      mark.append(el("title", {}, group.map((g) => `${says(g)}, ${g.said}`).join("\n")));
      body.append(mark);
    }
    this.captions(body, y, dots);
    if (undated.length) body.append(el("text", { class: "lane-name", x: 11, y: y + 15 }, `+ ${undated.length} ${say("undated")}`));
  }

  /** Dots close together share one line of words, written where there is room: to the right, else to the left. */
  captions(body, y, dots) {
    const clusters = [];
    for (const dot of dots) {
      const last = clusters.at(-1);
      if (last && dot.x - last.at(-1).x < 26) last.push(dot); else clusters.push([dot]);
    }
    let taken = LEFT;
    clusters.forEach((cluster, i) => {
      const counts = new Map();
      for (const { group } of cluster) for (const g of group) {
        const key = says(g);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const parts = [...counts].map(([k, n]) => (n > 1 ? `${k} ${n}×` : k));
      const first = cluster[0].x, last = cluster.at(-1).x;
      const next = clusters[i + 1]?.[0].x ?? this.width - RIGHT;
      const said = parts.map((_, i) => parts.slice(0, parts.length - i).join(" · ") + (i > 0 ? " …" : ""));
      // Where there is no room for who says it, what is said alone: the rest stands in the mark's title.
      if (counts.size === 1) said.push(says({ ...cluster[0].group[0], who: "" }).replace(/^[: ]+/, ""));
      for (const words of said) {
        const width = words.length * 5.9 + 12;
        const right = last + width < next - 6, left = first - width > taken + 4;
        if (!right && !left) continue;
        body.append(el("text", { class: "said-text" + (cluster.every((c) => this.against(c.s)) ? " against-text" : ""), x: right ? last + 9 : first - 9, y: y + 4, "text-anchor": right ? "start" : "end" }, words));
        taken = right ? last + width : last + 6;
        return;
      }
      taken = last + 6;
    });
  }

  against(s) { return s.stance === "denies" || s.stance === "no-evidence"; }

  /** A dot when it was said in view; an arrow at the edge when before or after. */
  mark(s, x, y, before, after) {
    const cls = this.against(s) ? "said-against" : "said-for";
    if (before) return el("path", { class: cls, d: `M${x - 4} ${y}l8 -5v10Z` });
    if (after) return el("path", { class: cls, d: `M${x + 6} ${y}l-8 -5v10Z` });
    return el("circle", { class: cls, cx: x, cy: y, r: 5 });
  }

  /** Heard from the first to the last position of each track, less the silences and dark periods of that track. */
  signal(body, y) {
    const bar = (cls, from, to, title) => {
      const r = el("rect", { class: cls, x: this.x(from), y: y - 5.5, width: Math.max(1, this.x(to) - this.x(from)), height: 11, rx: 2 });
      r.append(el("title", {}, title));
      body.append(r);
    };
    const main = this.data.tracks.filter((t) => t.main);
    for (const track of main) {
      const p = track.positions;
      bar("heard", p[0][0], p.at(-1)[0], `${track.name ?? track.mmsi}: ${say("heard")} ${utc(p[0][0])} – ${utc(p.at(-1)[0])}`);
      // All in one: a ship heard from satellites only has thousands.
      const d = (track.unheard ?? []).map(([off, on]) => `M${this.x(off).toFixed(1)} ${y - 5.5}H${this.x(on).toFixed(1)}v11H${this.x(off).toFixed(1)}Z`).join("");
      if (d) body.append(el("path", { class: "not-heard", d }));
    }
    for (const e of this.data.events) {
      if (e.kind === "gap" && main.some((t) => t.id === e.track)) bar("silent", e.from, e.to ?? this.data.to, `${e.title}, ${utc(e.from)} – ${e.to ? utc(e.to) : say("open")}`);
    }
    for (const o of this.data.outages) bar("outage", o.from, o.to ?? this.data.to, `${o.title}, ${utc(o.from)} – ${o.to ? utc(o.to) : say("open")}`);
  }

  /** Pills with the item's number; two that meet share the lane's height. */
  events(body, y) {
    const kinds = ["gap", "encounter", "port_visit", "identity_change"];
    // What lasts for days would hide what happened meanwhile.
    const long = ["gap", "feed_outage", "loitering", "identity_doubt", "voyage_irregularity"];
    const shown = this.data.events.filter((e) => e.label || !long.includes(e.kind));
    const pills = [];
    for (const e of shown.sort((a, b) => (b.label ? 1 : 0) - (a.label ? 1 : 0) || a.from - b.from)) {
      const text = e.label?.match(/^\w+/)?.[0] ?? "";
      const x = this.x(e.from);
      const width = Math.max(text ? 20 : 3, this.x(e.to ?? this.data.to) - x);
      const meets = (row) => pills.some((p) => p.row === row && x < p.x + p.width + 1 && x + width > p.x - 1);
      if (!text && meets(0)) continue;
      if (text && pills.some((p) => p.text === text && x < p.x + p.width + 1 && x + width > p.x - 1)) continue;
      pills.push({ e, text, x, width, row: meets(0) && !meets(1) ? 1 : 0 });
    }
    const tight = pills.some((p) => p.row === 1);
    for (const { e, text, x, width, row } of pills) {
      const height = !text ? 6 : tight ? 12 : 16;
      const top = !text ? y - 3 : tight ? y - 12.5 + row * 13 : y - 8;
      const cls = kinds.includes(e.kind) ? e.kind : e.kind === "draught_change" ? "port_visit" : "other";
      const pill = el("rect", { class: "pill " + cls + (text ? "" : " faint"), x, y: top, width, height });
      pill.append(el("title", {}, `${text} ${e.title}\n${utc(e.from)}${e.to ? " – " + utc(e.to) : ""}`));
      body.append(pill);
      if (text) body.append(el("text", { class: "pill-text" + (tight ? " tight" : ""), x: x + width / 2, y: top + (tight ? 9.3 : 11.5) }, text));
    }
  }

  /** As entered, of each ship: solid while it was heard, dotted from there until it was entered again. */
  draughts(body, y, h) {
    const all = this.data.tracks.filter((t) => t.main).flatMap((t) => (t.draughts ?? []).map(([at, m]) => ({ at, m, end: t.positions.at(-1)[0], track: t.id, ship: t.imo ?? t.mmsi }))).sort((a, b) => a.at - b.at);
    if (!all.length) return body.append(el("text", { class: "lane-name", x: LEFT + 6, y: y + 4 }, say("not sent")));
    const low = Math.min(...all.map((d) => d.m)), high = Math.max(...all.map((d) => d.m));
    const level = (m) => (high === low ? y : y + h * 0.28 - ((m - low) / (high - low)) * h * 0.56);
    all.forEach(({ at, m, end, track, ship }, i) => {
      const next = all.slice(i + 1).find((d) => d.ship === ship) ?? { at: end, m };
      const gap = this.data.events.find((e) => e.kind === "gap" && e.track === track && e.from > at && e.from < Math.min(next.at, end) && (e.to ?? next.at) - e.from > 43200);
      const stop = Math.min(next.at, end, gap?.from ?? end);
      const rise = `V${level(next.m)}`;
      body.append(el("path", { class: "draught", d: `M${this.x(at)} ${level(m)}H${this.x(stop)}${stop === next.at ? rise : ""}` }));
      if (stop < next.at) body.append(el("path", { class: "draught unheard", d: `M${this.x(stop)} ${level(m)}H${this.x(next.at)}${rise}` }));
      body.append(el("text", { x: this.x(at) + 2, y: level(m) + (m === high && high !== low ? 10 : -3), class: "tick" }, tenths(m)));
    });
  }

  speeds(body, y, h) {
    const main = this.data.tracks.filter((t) => t.main);
    const top = Math.max(15, ...main.flatMap((t) => t.positions.map((p) => p[3] ?? 0)).filter((v) => v < 60));
    for (const track of main) {
      const gaps = this.data.events.filter((e) => e.kind === "gap" && e.track === track.id);
      let d = "", before = null;
      for (const p of track.positions) {
        if (p[3] === null) continue;
        const cut = before === null || silence(track, before, p[0]) || gaps.some((g) => g.from >= before && g.from < p[0]);
        d += `${cut ? "M" : "L"}${this.x(p[0]).toFixed(1)} ${(y + h * 0.4 - Math.min(1, p[3] / top) * h * 0.8).toFixed(1)}`;
        before = p[0];
      }
      body.append(el("path", { class: "speed", d }));
    }
  }

  /** Where each main track is at a time: between two positions in step with time, while not heard at the last place heard. */
  where(t) {
    const places = [];
    for (const track of this.data.tracks) {
      const p = track.positions;
      if (t < p[0][0] || t > p.at(-1)[0]) continue;
      let lo = 0, hi = p.length - 1;
      while (hi - lo > 1) { const m = (lo + hi) >> 1; if (p[m][0] <= t) lo = m; else hi = m; }
      const dark = this.data.events.find((e) => e.kind === "gap" && e.track === track.id && e.from <= t && (e.to ?? Infinity) > t) || (t < p[hi][0] && silence(track, p[lo][0], p[hi][0]));
      const share = dark || p[hi][0] === p[lo][0] ? 0 : (t - p[lo][0]) / (p[hi][0] - p[lo][0]);
      let east = p[hi][1] - p[lo][1];
      if (east > 180) east -= 360; else if (east < -180) east += 360;
      const at = t >= p[hi][0] ? p[hi] : p[lo];
      places.push({ name: track.name, main: track.main, seen: !dark, course: at[4], speed: at[3], lon: p[lo][1] + east * share, lat: p[lo][2] + (p[hi][2] - p[lo][2]) * share });
    }
    return places;
  }
}
