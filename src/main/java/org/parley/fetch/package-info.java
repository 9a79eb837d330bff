/**
 * The download of a catalogue's statements. {@link org.parley.fetch.FetchStatements} goes through
 * the {@link org.parley.fetch.Catalogue}, downloads what it may, and stores the files with their
 * origins. It sends one request at a time, with pauses, and obeys robots.txt.
 */
package org.parley.fetch;
