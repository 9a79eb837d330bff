/**
 * The download of a catalogue's statements. {@link org.parley.fetch.FetchStatements} decides for
 * each statement of a {@link org.parley.fetch.Catalogue} whether to download it, and stores the
 * file with its origin. It sends one request at a time, with pauses, and obeys robots.txt.
 */
package org.parley.fetch;
