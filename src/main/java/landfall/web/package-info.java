/** The pages and the API over what the store keeps. Server-rendered, no request leaves the machine. */
package landfall.web;
