package org.parley.model;

import java.io.Serializable;

/**
 * A place that a document's cleaned text has in a work file.
 *
 * @param file name within the run's working folder
 * @param offset the offset of the first byte
 * @param bytes length of the text as UTF-8
 */
public record TextPlace(String file, long offset, int bytes) implements Serializable {}
