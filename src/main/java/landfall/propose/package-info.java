/** What a language model may add: it proposes statements, and each is held against the source text. Off unless asked for. */
package landfall.propose;
