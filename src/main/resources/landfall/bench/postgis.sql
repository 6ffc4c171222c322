-- Gaps and encounters of the cargo profile in PostgreSQL with PostGIS: the same events as Landfall's own detectors, from the
-- same file. A line "-- stage" names what is timed. Everything lies in a schema of its own.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS btree_gist;
DROP SCHEMA IF EXISTS landfall_bench CASCADE;
CREATE SCHEMA landfall_bench;
SET search_path = landfall_bench, public;
SET datestyle = 'ISO, DMY';
SET work_mem = '4GB';
SET maintenance_work_mem = '1GB';
CREATE FUNCTION meters(lat float8, lon float8, lat2 float8, lon2 float8) RETURNS float8
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 2 * 6371008.8 * asin(sqrt(
    power(sin(radians(lat2 - lat) / 2), 2)
    + cos(radians(lat)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon) / 2), 2)))';
CREATE UNLOGGED TABLE p (t timestamp, mmsi int, lat float8, lon float8, sog float8);

-- reading
COPY p FROM STDIN WITH (FORMAT csv, HEADER);

-- steps: from a position to the ship's next, where a silence, an instant of the grid or an hour begins
CREATE UNLOGGED TABLE step AS
SELECT * FROM (
    SELECT mmsi, t, lat, lon, sog,
        lead(t) OVER ship AS t2, lead(lat) OVER ship AS lat2, lead(lon) OVER ship AS lon2, lag(t) OVER ship AS before
    FROM (SELECT mmsi, extract(epoch FROM t)::int AS t, lat, lon, sog FROM p) q
    WINDOW ship AS (PARTITION BY mmsi ORDER BY t)) w
WHERE t2 / 600 > t / 600 OR before IS NULL OR t / 3600 > before / 3600 OR (t % 600 = 0 AND t - before >= 3600);

-- gaps, with the ships heard in the hour after in the cell of a degree and around it
CREATE UNLOGGED TABLE heard AS
SELECT floor(lat)::int AS y, floor(lon)::int AS x, t / 3600 AS hour, count(*) AS ships
FROM step WHERE before IS NULL OR t / 3600 > before / 3600 GROUP BY 1, 2, 3;
ANALYZE step;
ANALYZE heard;
CREATE UNLOGGED TABLE gap AS
SELECT mmsi, t, t2, lat, lon, lat2, lon2, coalesce(sum(ships), 0) AS heard
FROM step LEFT JOIN heard ON hour = t / 3600 + 1
    AND y BETWEEN floor(lat) - 1 AND floor(lat) + 1 AND x BETWEEN floor(lon) - 1 AND floor(lon) + 1
WHERE t2 - t > 7200 GROUP BY mmsi, t, t2, lat, lon, lat2, lon2;

-- sightings: where slow ships were at each instant of the grid, in cells of 505 m, of one width for two degrees
CREATE UNLOGGED TABLE slow AS
WITH seen AS (
    SELECT mmsi, slot, lat + share * (lat2 - lat) AS lat, lon + share * (lon2 - lon) AS lon, knots
    FROM (SELECT *, (slot * 600 - t)::float8 / (t2 - t) AS share,
            meters(lat, lon, lat2, lon2) / 1852 / ((t2 - t) / 3600.0::float8) AS knots
        FROM step, generate_series(t / 600 + 1, t2 / 600) AS slot WHERE t2 - t < 3600) s
    UNION ALL
    SELECT mmsi, t / 600, lat, lon, sog FROM step WHERE t % 600 = 0 AND (before IS NULL OR t - before >= 3600))
SELECT mmsi, slot, lat, lon, knots, ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography AS g,
    floor((lat + 90) / (505 / 111194.93))::int AS y,
    (floor(lon / 2) * 1000 + floor((lon - 2 * floor(lon / 2)) / (505 / 111194.93
        / cos(radians(greatest(abs(2 * floor(lat / 2)), abs(2 * floor(lat / 2) + 2)) + 1)))))::int AS x
FROM (SELECT mmsi, slot, lat, lon,
        CASE WHEN lag(slot) OVER ship = slot - 1
            THEN meters(lat, lon, lag(lat) OVER ship, lag(lon) OVER ship) / 1852 * 6 ELSE knots END AS knots
    FROM seen WINDOW ship AS (PARTITION BY mmsi ORDER BY slot)) k
WHERE knots <= 2;
CREATE UNLOGGED TABLE cell AS SELECT slot, y, x, count(*) AS ships FROM slow GROUP BY 1, 2, 3;
ANALYZE slow;
ANALYZE cell;
CREATE UNLOGGED TABLE crowd AS
SELECT a.slot, a.y, a.x, sum(b.ships) FILTER (WHERE abs(dy) <= 1 AND abs(dx) <= 1) AS near, sum(b.ships) AS wide
FROM (SELECT *, y + dy AS y2, x + dx AS x2 FROM cell, generate_series(-2, 2) AS dy, generate_series(-2, 2) AS dx) a
    JOIN cell b ON b.slot = a.slot AND b.y = a.y2 AND b.x = a.x2
GROUP BY 1, 2, 3;
ANALYZE crowd;
CREATE UNLOGGED TABLE lying AS SELECT * FROM slow JOIN crowd USING (slot, y, x);
-- with an index of each the search for pairs takes ten times as long
CREATE INDEX ON lying USING gist (slot, g);
ANALYZE lying;

-- encounters: pairs within 500 m, or 200 m in a crowd, in runs that miss two instants at most
CREATE UNLOGGED TABLE pair AS
SELECT a.slot, a.mmsi AS a, b.mmsi AS b, a.lat, a.lon, a.knots, b.knots AS knots2, a.wide, ST_Distance(a.g, b.g, false) AS m
FROM lying a JOIN lying b ON a.slot = b.slot AND a.mmsi < b.mmsi AND ST_DWithin(a.g, b.g, 500, false)
WHERE ST_Distance(a.g, b.g, false) <= CASE WHEN a.near > 12 OR b.near > 12 THEN 200 ELSE 500 END;
CREATE UNLOGGED TABLE met AS
SELECT a, b, min(slot) AS first, max(slot) AS last, (array_agg(lat ORDER BY slot))[1] AS lat,
    (array_agg(lon ORDER BY slot))[1] AS lon, percentile_cont(0.5) WITHIN GROUP (ORDER BY m) AS m,
    (percentile_cont(0.5) WITHIN GROUP (ORDER BY knots) + percentile_cont(0.5) WITHIN GROUP (ORDER BY knots2)) / 2 AS knots,
    count(*) FILTER (WHERE m <= 200) AS alongside, max(wide) AS crowd
FROM (SELECT *, count(*) FILTER (WHERE slot - before > 3) OVER (PARTITION BY a, b ORDER BY slot) AS run
    FROM (SELECT *, lag(slot) OVER (PARTITION BY a, b ORDER BY slot) AS before FROM pair) q) r
GROUP BY a, b, run HAVING max(slot) - min(slot) >= 12 OR count(*) FILTER (WHERE m <= 200) > 6;

-- events
SELECT concat_ws(' ', 'gap', mmsi, t, t2, heard) FROM gap
UNION ALL
SELECT concat_ws(' ', 'encounter', a, b, first * 600, last * 600, CASE WHEN alongside > 6 THEN 'alongside' ELSE 'near' END,
    CASE WHEN crowd >= 5 THEN 'anchorage' ELSE 'open-sea' END) FROM met;
