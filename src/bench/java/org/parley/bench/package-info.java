/**
 * Benchmarks, run by {@code scripts/bench}: a made-up corpus whose counts are known, the least time
 * that the work can take on a machine, and a comparison of both results, row by row.
 *
 * <ul>
 *   <li>{@link org.parley.bench.CorpusGenerator} writes the corpus, from {@link
 *       org.parley.bench.Words}, {@link org.parley.bench.MadeUpDocument} by document; {@link
 *       org.parley.bench.GeneratedFiles} are its documents without a disk.
 *   <li>{@link org.parley.bench.Bound} counts it as fast as plain Java can, with {@link
 *       org.parley.bench.Tokens} and {@link org.parley.bench.Dictionary}.
 *   <li>{@link org.parley.bench.Agreement} holds Parley's tables to the bound's and to the counts
 *       that the corpus was made with.
 *   <li>{@link org.parley.bench.EmptyPipeline} is the yardstick of a small study's time.
 * </ul>
 */
package org.parley.bench;
