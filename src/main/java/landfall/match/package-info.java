/** Claims and voyages together: what could have been done in the dark, the way of the cargo, the evidence, the answer. */
package landfall.match;
