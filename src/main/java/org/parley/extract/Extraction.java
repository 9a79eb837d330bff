package org.parley.extract;

/** What became of reading one document: its text, or the reason why there is none. */
public sealed interface Extraction permits ExtractedText, Failed {}
