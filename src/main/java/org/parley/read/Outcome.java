package org.parley.read;

/** What became of reading one document: its text, or the reason why there is none. */
public sealed interface Outcome permits Extracted, Failed {}
