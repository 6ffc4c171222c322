/** landfall.yml becomes the settings records of the rooms. The only room that knows all sections. */
package landfall.config;
