package org.parley.extract;

/** The result of reading one document: its text, or the reason why there is none. */
public sealed interface Extraction permits ExtractedText, Failed {}
