/** What was said, by whom, about which cargo: reports, claims, denials and the cases they make. Imports {@code geo} alone. */
package landfall.claim;
