/**
 * Bytes to reports: web pages, plain text, JSON documents, PDF, office documents, feeds, mails and web archives, with the role of every line. What is read is
 * hostile until shown otherwise: sizes, depths and times are bounded and nothing outside the bytes is ever fetched.
 */
package landfall.report;
