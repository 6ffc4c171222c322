-- Gaps and encounters of the cargo profile in DuckDB: the same events as Landfall's own detectors, from the same file.
-- A line "-- stage" names what is timed. ${file} is the table of positions in the Danish layout.
SET threads = 2;
-- the order of rows in the file does not matter: reading costs a sixth less
SET preserve_insertion_order = false;
SET memory_limit = '4GB';
SET temp_directory = '${temp}';
CREATE MACRO meters(lat, lon, lat2, lon2) AS 2 * 6371008.8 * asin(sqrt(
    power(sin(radians(lat2 - lat) / 2), 2)
    + cos(radians(lat)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon) / 2), 2)));

-- reading
CREATE TABLE p AS
SELECT MMSI AS mmsi, epoch("# Timestamp")::BIGINT AS t, Latitude AS lat, Longitude AS lon, SOG AS sog
FROM read_csv('${file}', header = true, timestampformat = '%d/%m/%Y %H:%M:%S',
    types = {'# Timestamp': 'TIMESTAMP', 'ETA': 'VARCHAR', 'SOG': 'DOUBLE'});

-- steps: from a position to the ship's next, where a silence, an instant of the grid or an hour begins
CREATE TABLE step AS
SELECT * FROM (
    SELECT mmsi, t, lat, lon, sog,
        lead(t) OVER ship AS t2, lead(lat) OVER ship AS lat2, lead(lon) OVER ship AS lon2, lag(t) OVER ship AS before
    FROM p WINDOW ship AS (PARTITION BY mmsi ORDER BY t))
WHERE t2 // 600 > t // 600 OR before IS NULL OR t // 3600 > before // 3600 OR (t % 600 = 0 AND t - before >= 3600);

-- gaps, with the ships heard in the hour after in the cell of a degree and around it
CREATE TABLE heard AS
SELECT floor(lat)::INT AS y, floor(lon)::INT AS x, t // 3600 AS hour, count(*) AS ships
FROM step WHERE before IS NULL OR t // 3600 > before // 3600 GROUP BY ALL;
CREATE TABLE gap AS
SELECT mmsi, t, t2, lat, lon, lat2, lon2, coalesce(sum(ships), 0) AS heard
FROM step LEFT JOIN heard ON hour = t // 3600 + 1
    AND y BETWEEN floor(lat) - 1 AND floor(lat) + 1 AND x BETWEEN floor(lon) - 1 AND floor(lon) + 1
WHERE t2 - t > 7200 GROUP BY mmsi, t, t2, lat, lon, lat2, lon2;

-- sightings: where slow ships were at each instant of the grid, in cells of 505 m, of one width for two degrees
CREATE TABLE seen AS
SELECT mmsi, slot, lat + share * (lat2 - lat) AS lat, lon + share * (lon2 - lon) AS lon, knots
FROM (SELECT *, (slot * 600 - t) / (t2 - t) AS share, meters(lat, lon, lat2, lon2) / 1852 / ((t2 - t) / 3600) AS knots
    FROM (SELECT *, unnest(range(t // 600 + 1, t2 // 600 + 1)) AS slot FROM step WHERE t2 - t < 3600))
UNION ALL
SELECT mmsi, t // 600, lat, lon, sog FROM step WHERE t % 600 = 0 AND (before IS NULL OR t - before >= 3600);
CREATE TABLE slow AS
SELECT mmsi, slot, lat, lon, knots, floor((lat + 90) / (505 / 111194.93))::INT AS y,
    (floor(lon / 2) * 1000 + floor((lon - 2 * floor(lon / 2)) / (505 / 111194.93
        / cos(radians(greatest(abs(2 * floor(lat / 2)), abs(2 * floor(lat / 2) + 2)) + 1)))))::INT AS x
FROM (SELECT mmsi, slot, lat, lon,
        CASE WHEN lag(slot) OVER ship = slot - 1
            THEN meters(lat, lon, lag(lat) OVER ship, lag(lon) OVER ship) / 1852 * 6 ELSE knots END AS knots
    FROM seen WINDOW ship AS (PARTITION BY mmsi ORDER BY slot))
WHERE knots <= 2;
CREATE TABLE cell AS SELECT slot, y, x, count(*) AS ships FROM slow GROUP BY ALL;
CREATE TABLE crowd AS
SELECT slot, y, x, sum(ships) FILTER (abs(dy) <= 1 AND abs(dx) <= 1) AS near, sum(ships) AS wide
FROM (SELECT slot, y + dy AS y, x + dx AS x, dy, dx, ships
    FROM cell, range(-2, 3) north(dy), range(-2, 3) east(dx))
GROUP BY ALL;
CREATE TABLE lying AS SELECT * FROM slow JOIN crowd USING (slot, y, x);

-- encounters: pairs within 500 m, or 200 m in a crowd, in runs that miss two instants at most
CREATE TABLE pair AS
SELECT a.slot, a.mmsi AS a, b.mmsi AS b, a.lat, a.lon, a.knots, b.knots AS knots2, a.wide,
    meters(a.lat, a.lon, b.lat, b.lon) AS m
FROM lying a JOIN (SELECT * REPLACE (y + dy AS y, x + dx AS x) FROM lying, range(-1, 2) north(dy), range(-1, 2) east(dx)) b
    USING (slot, y, x)
WHERE a.mmsi < b.mmsi
    AND meters(a.lat, a.lon, b.lat, b.lon) <= CASE WHEN a.near > 12 OR b.near > 12 THEN 200 ELSE 500 END;
CREATE TABLE met AS
SELECT a, b, min(slot) AS first, max(slot) AS last, arg_min(lat, slot) AS lat, arg_min(lon, slot) AS lon, median(m) AS m,
    (median(knots) + median(knots2)) / 2 AS knots, count(*) FILTER (m <= 200) AS alongside, max(wide) AS crowd
FROM (SELECT *, count(*) FILTER (slot - before > 3) OVER (PARTITION BY a, b ORDER BY slot) AS run
    FROM (SELECT *, lag(slot) OVER (PARTITION BY a, b ORDER BY slot) AS before FROM pair))
GROUP BY a, b, run HAVING max(slot) - min(slot) >= 12 OR count(*) FILTER (m <= 200) > 6;

-- events
SELECT concat_ws(' ', 'gap', mmsi, t, t2, heard) FROM gap
UNION ALL
SELECT concat_ws(' ', 'encounter', a, b, first * 600, last * 600, CASE WHEN alongside > 6 THEN 'alongside' ELSE 'near' END,
    CASE WHEN crowd >= 5 THEN 'anchorage' ELSE 'open-sea' END) FROM met;
