/**
 * The programs of {@code scripts/bench}: generators of corpora with known counts, the practical
 * lower bound of counting, and a comparison of the results row by row.
 *
 * <ul>
 *   <li>{@link org.parley.bench.CorpusGenerator} writes a corpus of {@link
 *       org.parley.bench.MadeUpDocument}s from {@link org.parley.bench.Words}. {@link
 *       org.parley.bench.GeneratedFiles} makes the documents while they are read.
 *   <li>{@link org.parley.bench.Bound} counts the corpus as fast as plain Java can, with {@link
 *       org.parley.bench.Tokens} and {@link org.parley.bench.Dictionary}.
 *   <li>{@link org.parley.bench.Agreement} compares Parley's tables with the bound's and with the
 *       planted phrases.
 *   <li>{@link org.parley.bench.NearCopies} plants near copies of several kinds and says which of
 *       them a study found.
 *   <li>{@link org.parley.bench.PackedCorpus} packs a corpus into a table, a mailbox and a zip.
 *   <li>{@link org.parley.bench.EmptyPipeline} is the baseline for small studies.
 * </ul>
 */
package org.parley.bench;
