/** What went wrong through others: data errors, counted by reason, and requests that cannot be met. Imports no other room. */
package landfall.reject;
