/** The commands. The only place that wires every room. */
package landfall.cli;
