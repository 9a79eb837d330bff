/**
 * Files that contain many documents: tables, JSON records, mailboxes, archives and compressed
 * files. A {@link org.parley.container.Container} recognises a kind of file and reads it as a
 * stream. Its documents go to {@link org.parley.container.Parts}, one at a time.
 */
package org.parley.container;
