package org.parley.pdf;

/**
 * A word on a page, in points from its upper left corner.
 *
 * @param baseline distance of the baseline from the upper edge
 * @param size size of the font
 */
record Word(String text, float left, float right, float baseline, float size) {}
