/** Measures this program on this machine: generated traffic, the whole chain, and what others need for the same. */
package landfall.bench;
