/** A finished investigation written down so that another person can re-check it offline. */
package landfall.dossier;
