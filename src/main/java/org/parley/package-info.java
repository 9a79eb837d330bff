/**
 * Parley counts the words and phrases of a public dispute. What happens to a document, in this
 * order:
 *
 * <ul>
 *   <li>{@code study}: what the researcher asked: the YAML file and its lists, validated
 *   <li>{@code read}: every document once: its text, its author and date, or why it has none; which
 *       documents say the same
 *   <li>{@code text}: the text cut into words, sentences, quotations; phrases found
 *   <li>{@code count}: author-weeks counted, in ranges that run side by side
 *   <li>{@code compare}: groups of documents held against each other
 *   <li>{@code stats}: one measure per file
 *   <li>{@code table}: one list of columns per table; files of sorted rows
 *   <li>{@code publish}: the tables, made whole, once more for spreadsheets, told of in a data
 *       package, and put in place by one rename
 *   <li>{@code report}: the page of charts, and charts drawn without a browser
 * </ul>
 *
 * {@code progress} shows how far all that is.
 *
 * <p>{@code model} holds what travels between them; {@code storage} reaches the files that they
 * read and write, wherever these lie. {@code text}, {@code stats} and {@code model} are pure; only
 * {@code read} knows Tika, only {@code report} what draws; only {@code read}, {@code count}, {@code
 * compare}, {@code publish}, {@code storage} and this package know Beam, and no stage imports
 * another. A test holds all that.
 */
package org.parley;
