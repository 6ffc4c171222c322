/** From an allegation to an answer: watches, routes, leads, evidence and the arrival. Imports the other words alone. */
package landfall.watch;
