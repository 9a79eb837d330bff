/** The words and shingles by which near-duplicates are found and compared. */
package org.parley.shingle;
