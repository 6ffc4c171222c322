/** Bytes to AIS messages: one class an input format, listed in {@link landfall.ais.Formats}. No engine, no clock, no network. */
package landfall.ais;
