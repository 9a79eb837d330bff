package org.parley.model;

import java.io.Serializable;

/**
 * A document that is not counted: a row of {@code rejected.csv}.
 *
 * @param path relative to the study's root
 * @param part empty for a file that is one document
 * @param reason the reason to leave it out
 * @param detail one line: the value found and the value expected
 * @param bytes size of the file; -1 if unknown
 * @param sha256 the hash of the bytes, 64 hexadecimal digits; empty if they were not read
 */
public record Rejection(
    String path, String part, Reason reason, String detail, long bytes, String sha256)
    implements Serializable {}
