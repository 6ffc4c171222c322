/** What a reader must know of a language to find claims in it, as data: one file a language. */
package landfall.language;
