/**
 * Parley counts the words and phrases of a public dispute. This package contains the graph of a
 * run. The other packages are listed in the order in which a document meets them:
 *
 * <ul>
 *   <li>{@code cli}: the command line; one class per command
 *   <li>{@code study}: the study's questions as records
 *   <li>{@code studyfile}: the reader of studies from YAML and CSV
 *   <li>{@code extract}: the conversion of a file's bytes to text and metadata
 *   <li>{@code office}: the running text of word-processing files
 *   <li>{@code pdf}: the lines of a page in reading order, without running heads
 *   <li>{@code extract.web}: the article, author and day of a web page
 *   <li>{@code container}: the documents of a file that contains many, such as a table or a mailbox
 *   <li>{@code container.export}: exports of news databases
 *   <li>{@code container.debate}: records of debates, and texts in TEI
 *   <li>{@code container.crawl}: feeds and web archives
 *   <li>{@code read}: the Beam stage that reads each document once
 *   <li>{@code shingle}: the words, fingerprints and shingles of a text
 *   <li>{@code near}: the Beam stage that finds documents that are copies of others
 *   <li>{@code quotation}: pairs of quotation marks
 *   <li>{@code text}: words, sentences, quotations and phrases of a text
 *   <li>{@code trim}: the parts of a text that are not its author's running text
 *   <li>{@code count}: the Beam stage that counts author-weeks
 *   <li>{@code compare}: the Beam stage that compares groups of documents
 *   <li>{@code stats}: one measure per file, and the counts that they take
 *   <li>{@code table}: one list of columns per table
 *   <li>{@code spill}: intermediate files between stages
 *   <li>{@code publish}: the Beam stage that writes the tables, and the results folder
 *   <li>{@code spreadsheet}: the same tables for spreadsheet programs
 *   <li>{@code report}: the page of charts
 *   <li>{@code draw}: charts drawn without a browser
 *   <li>{@code suggest}: words and n-grams that are worth a phrase
 *   <li>{@code concordance}: the hits of one pattern, with the words around them
 *   <li>{@code names}: names that may belong to one author
 *   <li>{@code fetch}: the download of a catalogue's statements
 * </ul>
 *
 * <p>{@code model} contains the records that travel between stages. {@code storage} reads and
 * writes files on any file system. {@code progress} shows the progress of a run.
 *
 * <p>{@code quotation}, {@code text}, {@code trim}, {@code stats}, {@code model} and {@code table}
 * import no Beam. Only {@code extract} knows Tika; only {@code draw} knows a drawing library. No
 * stage imports another stage, and nothing imports {@code cli}. {@code ArchitectureTest} checks all
 * of this.
 */
package org.parley;
