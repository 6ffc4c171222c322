/** Places and distances: points, ports, regions and the water between them. Imports no other room. */
package landfall.geo;
