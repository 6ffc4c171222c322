/** Live sources of AIS: sockets, clients, watched folders; what comes in goes to the journal before anything else. */
package landfall.feed;
