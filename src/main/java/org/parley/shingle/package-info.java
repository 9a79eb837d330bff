/**
 * The fingerprints by which near copies are found, and the shingles by which texts are compared.
 */
package org.parley.shingle;
