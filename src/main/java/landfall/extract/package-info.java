/** From a report to its claims: deterministic, every claim tied to the exact words. */
package landfall.extract;
